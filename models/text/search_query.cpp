#include "text/search_query.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace pado::text
{

namespace
{

constexpr int deepest = 16;    ///< brackets in brackets
constexpr int mostLeaves = 64; ///< words and fields

struct FieldNames {
    SearchField field;
    QStringView korean;
    QStringView english;
};
constexpr std::array fields = {
    FieldNames{SearchField::Company, u"기업", u"company"}, FieldNames{SearchField::Type, u"유형", u"type"},
    FieldNames{SearchField::Source, u"출처", u"source"},   FieldNames{SearchField::Topic, u"주제", u"topic"},
    FieldNames{SearchField::Title, u"제목", u"title"},     FieldNames{SearchField::From, u"부터", u"from"},
    FieldNames{SearchField::To, u"까지", u"to"},           FieldNames{SearchField::Period, u"기간", u"period"},
    FieldNames{SearchField::Status, u"상태", u"status"},   FieldNames{SearchField::Amount, u"금액", u"amount"},
    FieldNames{SearchField::Is, u"표시", u"is"},           FieldNames{SearchField::Has, u"있음", u"has"},
};

/// Full-width signs and typographic quotation marks as ASCII, place by place.
QString plain(QString query)
{
    for (QChar& c : query) {
        if (c >= u'\uFF01' && c <= u'\uFF5E')
            c = QChar(c.unicode() - 0xFEE0);
        else if (c == u'“' || c == u'”' || c == u'„')
            c = u'"';
        else if (c.isSpace())
            c = u' ';
    }
    return query;
}

enum class Nearness { None, Sentence, Distance };

Nearness nearnessOf(const QString& name)
{
    const QString folded = name.toCaseFolded();
    if (folded == u"같은문장" || folded == u"sentence")
        return Nearness::Sentence;
    return folded == u"근접" || folded == u"near" ? Nearness::Distance : Nearness::None;
}

class Parser
{
public:
    explicit Parser(const QString& query) : m_query(plain(query)) {}

    Result<QueryNode> parse()
    {
        auto whole = readAny(0);
        if (whole && m_at < m_query.size())
            return failure("search.extra_bracket", u")"_s, columnOf(m_at));
        return whole;
    }

private:
    QString columnOf(qsizetype at) const { return QString::number(numberOf(at)); }
    int numberOf(qsizetype at) const
    {
        int column = 1;
        for (qsizetype i = 0; i < at; ++i)
            column += !m_query[i].isLowSurrogate();
        return column;
    }

    void skipBlanks()
    {
        while (m_at < m_query.size() && m_query[m_at] == u' ')
            ++m_at;
    }

    bool isAtEnd() const { return m_at >= m_query.size() || m_query[m_at] == u')'; }

    /// A whole word in capitals: OR, AND, NOT.
    bool takeOperator(QStringView name)
    {
        const qsizetype end = m_at + name.size();
        const bool isThere = QStringView(m_query).sliced(m_at).startsWith(name) &&
                             (end == m_query.size() || QStringView(u" ()").contains(m_query[end]));
        if (isThere)
            m_at = end;
        return isThere;
    }

    bool takeOr()
    {
        if (m_at < m_query.size() && m_query[m_at] == u'|') {
            ++m_at;
            return true;
        }
        return takeOperator(u"OR");
    }

    static QueryNode groupOf(QueryGroup::Join join, std::vector<QueryNode> parts, int column)
    {
        if (join != QueryGroup::Join::None && parts.size() == 1)
            return std::move(parts.front());
        return {QueryGroup{join, std::move(parts)}, column};
    }

    Result<QueryNode> readAny(int depth)
    {
        if (depth > deepest)
            return failure("search.too_much", u"("_s, columnOf(m_at));
        const int column = numberOf(m_at);
        std::vector<QueryNode> parts;
        for (qsizetype orAt = -1;;) {
            auto part = readAll(depth);
            if (!part)
                return part;
            const auto* group = std::get_if<QueryGroup>(&part->what);
            const bool isEmpty = group && group->parts.empty();
            parts.push_back(*std::move(part));
            const qsizetype at = m_at;
            const bool goesOn = takeOr();
            if (isEmpty && (goesOn || orAt >= 0))
                return failure("search.missing_word", u"OR"_s, columnOf(orAt >= 0 ? orAt : at));
            if (!goesOn)
                return groupOf(QueryGroup::Join::Any, std::move(parts), column);
            orAt = at;
        }
    }

    Result<QueryNode> readAll(int depth)
    {
        const int column = numberOf(m_at);
        std::vector<QueryNode> parts;
        for (;;) {
            skipBlanks();
            const qsizetype at = m_at;
            if (isAtEnd() || takeOr()) {
                m_at = at;
                return groupOf(QueryGroup::Join::All, std::move(parts), column);
            }
            if (takeOperator(u"AND"))
                continue;
            auto part = readOne(depth);
            if (!part)
                return tl::unexpected(part.error());
            if (*part)
                parts.push_back(**std::move(part));
        }
    }

    /// Empty for a sign that means nothing by itself.
    Result<std::optional<QueryNode>> readOne(int depth)
    {
        const qsizetype start = m_at;
        if (depth > deepest)
            return failure("search.too_much", m_query.mid(m_at, 20), columnOf(m_at));
        const bool isMinus = m_query[m_at] == u'-';
        if (isMinus || takeOperator(u"NOT")) {
            m_at += isMinus;
            const bool isAlone = isMinus && (isAtEnd() || m_query[m_at] == u' ');
            if (isAlone) // "A - B": a dash
                return std::optional<QueryNode>();
            skipBlanks();
            if (isAtEnd())
                return failure("search.missing_word", u"NOT"_s, columnOf(start));
            auto part = readOne(depth + 1);
            if (!part || !*part)
                return part;
            std::vector<QueryNode> excluded;
            excluded.push_back(**std::move(part));
            return std::optional(groupOf(QueryGroup::Join::None, std::move(excluded), numberOf(start)));
        }
        if (m_query[m_at] == u'(') {
            if (++m_leaves > mostLeaves)
                return failure("search.too_much", u"("_s, columnOf(start));
            ++m_at;
            auto inside = readAny(depth + 1);
            if (!inside)
                return tl::unexpected(inside.error());
            if (m_at >= m_query.size())
                return failure("search.unclosed_bracket", u"("_s, columnOf(start));
            ++m_at;
            const auto* group = std::get_if<QueryGroup>(&inside->what);
            return group && group->parts.empty() ? std::optional<QueryNode>() : std::optional(*std::move(inside));
        }
        if (++m_leaves > mostLeaves)
            return failure("search.too_much", m_query.mid(m_at, 20), columnOf(m_at));
        auto leaf = readLeaf();
        if (!leaf)
            return tl::unexpected(leaf.error());
        return std::optional(*std::move(leaf));
    }

    Result<QString> readQuoted()
    {
        const qsizetype open = m_at;
        const qsizetype close = m_query.indexOf(u'"', open + 1);
        if (close < 0)
            return failure("search.unclosed_quote", m_query.mid(open), columnOf(open));
        m_at = close + 1;
        return m_query.mid(open + 1, close - open - 1).simplified();
    }

    QString readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_query.size() && !u" ()\"|"_s.contains(m_query[m_at]))
            ++m_at;
        return m_query.mid(start, m_at - start);
    }

    Result<QueryNode> readLeaf()
    {
        const qsizetype start = m_at;
        const int column = numberOf(start);
        if (m_query[m_at] == u'"') {
            auto quoted = readQuoted();
            if (!quoted)
                return tl::unexpected(quoted.error());
            if (quoted->isEmpty())
                return failure("search.missing_word", u"\"\""_s, columnOf(start));
            return QueryNode{QueryWords{*quoted, true, false}, column};
        }
        const QString word = readWord();
        if (m_at < m_query.size() && m_query[m_at] == u'(' && nearnessOf(word) != Nearness::None)
            return readNear(word, start);
        static const QRegularExpression field(u"^([\\p{L}]+)(:(?:>=|<=|>|<|=)?|>=|<=|>|<|=)(.*)$"_s);
        if (const auto match = field.match(word); match.hasMatch()) {
            if (const auto known = searchFieldNamed(match.captured(1)))
                return readValue(*known, match, start);
            if (match.captured(2) == u":" && !match.captured(3).startsWith(u"//"))
                return failure("search.unknown_field", match.captured(1), columnOf(start), fieldList());
        }
        const bool isPrefix = word.size() > 1 && word.endsWith(u'*');
        return QueryNode{QueryWords{isPrefix ? word.chopped(1) : word, false, isPrefix}, column};
    }

    static QString fieldList()
    {
        QStringList names;
        for (const FieldNames& one : fields)
            names << one.korean.toString() + u'/' + one.english.toString();
        return names.join(u", "_s);
    }

    static Comparison comparisonOf(const QString& sign)
    {
        if (sign.endsWith(u">="))
            return Comparison::AtLeast;
        if (sign.endsWith(u"<="))
            return Comparison::AtMost;
        if (sign.endsWith(u'>'))
            return Comparison::More;
        return sign.endsWith(u'<') ? Comparison::Less : Comparison::Equal;
    }

    Result<QueryNode> readValue(SearchField field, const QRegularExpressionMatch& match, qsizetype start)
    {
        QString value = match.captured(3);
        if (value.isEmpty() && m_at < m_query.size() && m_query[m_at] == u'"') {
            auto quoted = readQuoted();
            if (!quoted)
                return tl::unexpected(quoted.error());
            value = *quoted;
        } else if (field == SearchField::Amount) {
            value += readUnits();
        }
        if (value.isEmpty())
            return failure("search.missing_word", match.captured(1) + match.captured(2), columnOf(start));
        return QueryNode{QueryValue{field, comparisonOf(match.captured(2)), value}, numberOf(start)};
    }

    /// 100억 [원], 10M..50M [USD]
    QString readUnits()
    {
        static const QRegularExpression unit(
            u"^ *((?:[십백천]?[만억조])?(?:원|달러|엔|유로|위안|KRW|USD|JPY|EUR|CNY))(?=[ )]|$)"_s,
            QRegularExpression::CaseInsensitiveOption);
        const auto match = unit.match(m_query.mid(m_at));
        m_at += match.capturedLength();
        return match.hasMatch() ? u' ' + match.captured(1) : QString();
    }

    Result<QueryNode> readNear(const QString& name, qsizetype start)
    {
        constexpr int usualDistance = 10, farthest = 1000;
        const bool isInSentence = nearnessOf(name) == Nearness::Sentence;
        QueryNear near{{}, isInSentence ? 0 : usualDistance};
        const qsizetype open = m_at++;
        for (bool isOpen = true; isOpen;) {
            skipBlanks();
            QString word;
            if (m_at < m_query.size() && m_query[m_at] == u'"') {
                auto quoted = readQuoted();
                if (!quoted)
                    return tl::unexpected(quoted.error());
                word = *quoted;
                skipBlanks();
            }
            const qsizetype from = m_at;
            while (m_at < m_query.size() && m_query[m_at] != u',' && m_query[m_at] != u')')
                ++m_at;
            if (m_at >= m_query.size())
                return failure("search.unclosed_bracket", u"("_s, columnOf(open));
            word += m_query.mid(from, m_at - from).simplified();
            isOpen = m_query[m_at++] == u',';
            bool isNumber = false;
            const int distance = word.toInt(&isNumber);
            if (!isOpen && !isInSentence && isNumber && near.words.size() >= 2)
                near.distance = std::clamp(distance, 1, farthest);
            else if (!word.isEmpty())
                near.words << word;
        }
        if (near.words.size() < 2)
            return failure("search.missing_word", name, columnOf(start));
        m_leaves += int(near.words.size()) - 1;
        if (m_leaves > mostLeaves)
            return failure("search.too_much", name, columnOf(start));
        return QueryNode{std::move(near), numberOf(start)};
    }

    QString m_query;
    qsizetype m_at = 0;
    int m_leaves = 0;
};

} // namespace

Result<QueryNode> parseQuery(const QString& query)
{
    return Parser(query).parse();
}

std::optional<SearchField> searchFieldNamed(const QString& name)
{
    for (const FieldNames& one : fields) {
        if (name == one.korean || one.english.compare(name, Qt::CaseInsensitive) == 0)
            return one.field;
    }
    return std::nullopt;
}

QStringList namesOf(SearchField field)
{
    for (const FieldNames& one : fields) {
        if (one.field == field)
            return {one.korean.toString(), one.english.toString()};
    }
    return {};
}

} // namespace pado::text
