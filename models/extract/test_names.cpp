#include "test_names.h"

#include "name_boundary.h"
#include "names.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr qsizetype longestName = 24;
constexpr double quotedScore = 0.9, bareScore = 0.8;

class TestNamer
{
public:
    TestNamer(Reading& reading, const Language& language)
        : m_reading(reading),
          m_text(reading.text),
          m_language(language)
    {
    }

    void find()
    {
        for (const text::Sentence& sentence : m_reading.sentences) {
            QStringView before;
            for (qsizetype at = sentence.start; at < sentence.end;) {
                qsizetype end = at;
                const bool isQuoted = isSingleQuote(m_text[at]);
                while (end < sentence.end && (!isSpace(m_text[end]) || (isQuoted && !isClosed(at, end))))
                    ++end;
                if (isQuoted)
                    lookInQuotes(at, before, sentence.end);
                else
                    lookAt(at, end, before, sentence.end);
                before = m_text.mid(at, end - at);
                at = end + 1;
            }
        }
    }

private:
    bool isClosed(qsizetype open, qsizetype end) const
    {
        return end - open > longestName || m_text.mid(open + 1, end - open - 1).contains(closing(open));
    }

    QChar closing(qsizetype open) const { return m_text[open] == u'‘' ? u'’' : u'\''; }

    /// 시험, 시험인, 겨루는: what the name of a test follows.
    bool introduces(QStringView word) const
    {
        const bool isApposition = word.endsWith(u'인');
        return m_language.testVerbs.ends(word) || m_language.testNouns.ends(isApposition ? word.chopped(1) : word);
    }

    QStringView wordAfter(qsizetype at, qsizetype limit) const
    {
        while (at < limit && isSpace(m_text[at]))
            ++at;
        qsizetype end = at;
        while (end < limit && !isSpace(m_text[end]))
            ++end;
        return m_text.mid(at, end - at);
    }

    void lookInQuotes(qsizetype open, QStringView before, qsizetype limit)
    {
        const qsizetype length = m_text.mid(open + 1, longestName).indexOf(closing(open));
        const qsizetype close = open + 1 + length;
        if (length < 0 || close > limit || close - open < 3 || close - open > longestName)
            return;
        const QStringView name = m_text.mid(open + 1, close - open - 1);
        const bool isFollowed =
            m_text.mid(close + 1, 1) == u" " && m_language.testNouns.starts(wordAfter(close + 1, limit));
        if (introduces(before) || isFollowed || m_language.testEndings.ends(name))
            add(open + 1, name.toString(), quotedScore);
    }

    /// An unquoted name must look like one: Latin letters, or an ending that only tests have.
    void lookAt(qsizetype start, qsizetype end, QStringView before, qsizetype limit)
    {
        qsizetype letters = start;
        while (letters < end && (isLatinOrDigit(m_text[letters]) || m_text[letters] == u'-'))
            ++letters;
        const bool isLatin = letters - start >= 3 && m_text[start].isUpper();
        if (!isLatin && !before.endsWith(u'인') && !m_language.testEndings.isIn(m_text.sliced(start, end - start)))
            return;
        QStringView name = m_text.mid(start, letters - start);
        if (!isLatin) {
            name = m_text.mid(start, end - start);
            while (!name.isEmpty() && !isLetterOrNumber(name.back()))
                name.chop(1);
            if (const auto ending = m_language.endingOf(name); ending.length > 0)
                name.chop(ending.length);
        }
        const bool hasEnding = m_language.testEndings.ends(name) && name.size() >= 4;
        const QStringView tail = m_text.mid(start + name.size(), end - start - name.size());
        const bool isPlace = tail.startsWith(u"에서") || tail.isEmpty() || tail == u"의";
        const bool isFollowed = isLatin && tail.isEmpty() && m_language.testNouns.starts(wordAfter(end, limit));
        const bool isIntroduced = (isLatin || hasEnding || before.endsWith(u'인')) && isPlace && introduces(before);
        if (isIntroduced || isFollowed || (hasEnding && tail.startsWith(u"에서")))
            add(start, name.toString(), bareScore);
    }

    void add(qsizetype start, const QString& name, double score)
    {
        if (name.size() < 3 || !isFree(m_reading, start, start + name.size()) || m_language.notNames.contains(name) ||
            m_language.words.isNoun(name))
            return;
        ArticleEntity entity;
        entity.ref.name = name;
        entity.type = EntityType::Benchmark;
        addEverywhere(m_reading, name, entityIndex(m_reading, entity), Origin::Constructed, score, m_language);
        m_reading.names.sort();
    }

    Reading& m_reading;
    QStringView m_text;
    const Language& m_language;
};

} // namespace

void addTestNames(Reading& reading, const Language& language)
{
    TestNamer(reading, language).find();
}

} // namespace pado::extract
