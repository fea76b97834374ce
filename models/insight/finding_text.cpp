#include "insight/finding_text.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace pado::insight
{

namespace
{

/// %1 how many, %2 which, %3 the machine's own words.
struct Words {
    const char* name;
    const char* korean;
    const char* english;
};

Words wordsOf(store::FindingKind kind)
{
    using enum store::FindingKind;
    switch (kind) {
    case File:
        return {"file", "파일의 한 부분을 읽을 수 없습니다(%3).", "Part of the file cannot be read (%3)."};
    case Reference:
        return {"reference", "'%3' 표의 %1개 줄이 없는 것을 가리킵니다.",
                "%1 rows of the table '%3' point to nothing."};
    case AlteredArticle:
        return {"altered_article", "기사 %1건의 제목이나 글이 저장한 것과 다릅니다(번호 %2).",
                "Title or text of %1 articles is not what was stored (number %2)."};
    case MissingText:
        return {"missing_text", "기사 %1건의 글이 없습니다(번호 %2).",
                "The text of %1 articles is missing (number %2)."};
    case UnreadableFact:
        return {"unreadable_fact", "사실 %1건을 읽을 수 없거나 내용이 서로 맞지 않습니다(번호 %2).",
                "%1 facts cannot be read or contradict themselves (number %2)."};
    case AlteredEvidence:
        return {"altered_evidence", "사실의 근거 문장 %1개가 기사의 그 자리에 있는 글과 다릅니다(사실 번호 %2).",
                "%1 sentences of facts are not what their articles say at that place (fact number %2)."};
    case OrphanEvidence:
        return {"orphan_evidence", "사실의 근거 문장 %1개의 기사 글이 없습니다(사실 번호 %2).",
                "%1 sentences of facts belong to a text that is not there (fact number %2)."};
    case Lookup:
        return {"lookup", "찾아보기가 표와 맞지 않습니다(%3).", "An index does not match its table (%3)."};
    case SearchUnfinished:
        return {"search_unfinished", "검색 색인이 다 만들어지지 않았습니다.", "The search index is not complete."};
    case SearchDamaged:
        return {"search_damaged", "검색 색인이 손상됐습니다(%3).", "The search index is damaged (%3)."};
    case SearchMissing:
        return {"search_missing", "기사 %1건이 검색 색인에 없습니다.", "%1 articles are missing in the search index."};
    case SearchStray:
        return {"search_stray", "검색 색인의 %1개 항목에 기사가 없습니다.",
                "%1 entries of the search index have no article."};
    case SearchWords:
        return {"search_words", "살펴본 기사 가운데 %1건의 낱말이 검색 색인에 빠져 있습니다.",
                "The search index lacks words of %1 of the articles looked at."};
    case Stories:
        return {"stories", "이야기와 기사가 %1곳에서 맞지 않습니다.",
                "Stories and articles do not match in %1 places."};
    case Counts:
        return {"counts", "적어 둔 수 %1개가 센 것과 다릅니다(%3).",
                "%1 numbers kept beside are not what is counted (%3)."};
    }
    return {};
}

QString listed(const std::vector<qint64>& ids)
{
    QStringList list;
    for (const qint64 id : ids)
        list << QString::number(id);
    return list.join(u", "_s);
}

} // namespace

QString findingText(const store::Finding& finding, text::Language language)
{
    const Words words = wordsOf(finding.kind);
    QString text = QString::fromUtf8(language == text::Language::Korean ? words.korean : words.english);
    if (finding.detail.isEmpty())
        text.remove(u"(%3)"_s).replace(u" ."_s, u"."_s);
    const QString values[] = {QString::number(finding.count), listed(finding.examples), finding.detail};
    for (int i = 0; i < 3; ++i) // in this order: the machine's words come last and are not looked at again
        text.replace(u'%' + QString::number(i + 1), values[i]);
    return text;
}

QString remedyText(const store::Finding& finding, text::Language language)
{
    const bool isKorean = language == text::Language::Korean;
    if (store::isDerived(finding.kind))
        return isKorean ? u"기사와 사실에서 다시 만들 수 있습니다: 'pado db check --rebuild'."_s
                        : u"It can be made anew from articles and facts: 'pado db check --rebuild'."_s;
    return isKorean
               ? u"다시 만들 수 없습니다. 'pado db backups'에서 성한 사본을 골라 'pado db restore'로 되돌리십시오."_s
               : u"It cannot be made anew. Choose a sound copy from 'pado db backups' and put it back with 'pado db "
                 "restore'."_s;
}

QString nameOf(store::FindingKind kind)
{
    return QString::fromLatin1(wordsOf(kind).name);
}

} // namespace pado::insight
