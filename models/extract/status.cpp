#include "status.h"

#include "name_boundary.h"
#include "text/prefix.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

constexpr size_t auxiliaries =
    3; ///< eojeols after the predicate that may deny or weaken it: 하지 [않았다], 할 [수 있다]

bool startsWithAny(QStringView text, std::initializer_list<QStringView> starts)
{
    return std::ranges::any_of(starts, [&](QStringView start) { return text::startsWith(text, start); });
}

bool endsWithAny(QStringView text, std::initializer_list<QStringView> endings)
{
    return std::ranges::any_of(endings, [&](QStringView ending) { return text::endsWith(text, ending); });
}

/// Number of the final consonant of a syllable, 0: none, -1: no Hangul.
int finalOf(QChar c)
{
    return isHangul(c) ? (c.unicode() - 0xAC00) % 28 : -1;
}
constexpr int nieun = 4, rieul = 8, doubleSiot = 20;

/// 공급한다, 맡는다, 공급한다고: news tell an agreed deal in the present.
bool isPresent(QStringView form)
{
    for (const QStringView quote : {QStringView(u"고"), QStringView(u"며"), QStringView(u"는"), QStringView(u"면서")}) {
        if (form.size() > quote.size() + 1 && form.endsWith(quote) && form.chopped(quote.size()).endsWith(u'다')) {
            form.chop(quote.size());
            break;
        }
    }
    return form.size() > 2 && form.endsWith(u'다') && finalOf(form[form.size() - 2]) == nieun &&
           !endsWithAny(form, {u"인다", u"아닌다"});
}

bool isPast(QStringView form)
{
    return std::ranges::any_of(form, [](QChar c) { return finalOf(c) == doubleSiot && c != u'있' && c != u'겠'; });
}

class StatusReader
{
public:
    StatusReader(const Trigger& trigger, const Frame& frame, const Reading& reading, const text::Sentence& sentence,
                 const std::vector<Unit>& units, const Language& language)
        : m_trigger(trigger),
          m_frame(frame),
          m_text(reading.text),
          m_sentence(sentence),
          m_units(units),
          m_language(language),
          m_form(units[size_t(trigger.unit)].form)
    {
    }

    std::optional<Assertion> read() const
    {
        if (m_sentence.kind == text::SentenceKind::Question)
            return std::nullopt;
        const QStringView clause = textUntil(clauseEnd());
        // A broken-off deal is what a dispute tells, not its denial.
        const bool isOwnWord = m_frame.type == RelationType::Dispute;
        if (m_language.denied.isIn(isOwnWord ? clause.mid(m_trigger.end - m_trigger.start) : clause))
            return Assertion{Status::Denied};
        if (isNegated())
            return m_frame.type == RelationType::Acquisition && clause.contains(u"않기로")
                       ? Assertion{Status::Denied}
                       : Assertion{Status::Denied, true};
        if (m_language.none.isIn(clause) || isWeakened() || isUnlikely() || isAim())
            return std::nullopt;
        if (!isRelative() && isReported())
            return Assertion{Status::Reported};
        if (!isPlanned(clause))
            return Assertion{Status::Done};
        return Assertion{isRelative() || !fellThrough() ? Status::Planned : Status::Denied};
    }

private:
    const Unit* unitAfter(size_t steps) const
    {
        const size_t at = size_t(m_trigger.unit) + steps;
        return at < m_units.size() ? &m_units[at] : nullptr;
    }

    QStringView textUntil(qsizetype end) const
    {
        return m_text.mid(m_trigger.start, std::max(m_trigger.end, end) - m_trigger.start);
    }

    /// A가 투자한 B는 …: what the main clause plans does not touch the relative one; 투자했다는 보도를 … does.
    bool isRelative() const
    {
        const Unit* next = unitAfter(1);
        return m_units[size_t(m_trigger.unit)].predicate == Predicate::Modify && !m_trigger.isBare &&
               !(next && (m_language.contentNouns.starts(next->form) || m_language.deniedNouns.starts(next->form))) &&
               !isOfDeal();
    }

    /// 칩을 공급하는 신규 [계약을] 검토한다: what becomes of the deal becomes of what it says.
    bool isOfDeal() const
    {
        constexpr size_t farthest = 3;
        for (size_t i = 1; i <= farthest && unitAfter(i); ++i) {
            const Unit& unit = *unitAfter(i);
            if (unit.hasEntity() || unit.predicate != Predicate::None)
                return false;
            if (unit.own != Case::None)
                return (unit.own == Case::Object || unit.own == Case::Topic) && m_language.dealNouns.ends(unit.stem);
        }
        return false;
    }

    /// A clause ends with its own closing or joining predicate; reported speech goes on to the verb of saying.
    qsizetype clauseEnd() const
    {
        if (isRelative())
            return m_units[size_t(m_trigger.unit)].end;
        for (size_t i = size_t(m_trigger.unit); i < m_units.size(); ++i) {
            const Predicate predicate = m_units[i].predicate;
            const bool isPromise = m_units[i].form.endsWith(u"기로");
            if (predicate == Predicate::Final || (predicate == Predicate::Join && !isPromise && !isWished(i)))
                return m_units[i].end;
        }
        return m_sentence.end;
    }

    /// 투자하고 싶다: the joining ending belongs to the wish.
    bool isWished(size_t i) const
    {
        return m_units[i].form.endsWith(u'고') && i + 1 < m_units.size() && m_units[i + 1].form.startsWith(u'싶');
    }

    /// Calls `fits` for each predicate that carries the trigger: itself, or the verb that follows a bare noun.
    template <class Fits>
    bool anyCarrier(Fits fits) const
    {
        const bool isNominal = m_units[size_t(m_trigger.unit)].predicate == Predicate::None;
        const size_t last = isNominal ? auxiliaries : 1;
        for (size_t i = 0; i < last && unitAfter(i); ++i) {
            if (fits(i))
                return true;
            const Predicate predicate = unitAfter(i)->predicate;
            if (predicate != Predicate::None && predicate != Predicate::Post)
                return false;
        }
        return false;
    }

    /// 하지 않았다, 하지 못했다, 한 적이 없다, 안 했다.
    bool isNegated() const
    {
        return anyCarrier([this](size_t i) {
                   const QStringView form = unitAfter(i)->form;
                   const Unit* next = unitAfter(i + 1);
                   if (!next || m_language.telling.starts(form))
                       return false;
                   if (endsWithAny(form, {u"지", u"지는", u"지도", u"지를", u"질", u"진"}))
                       return startsWithAny(next->form, {u"않", u"못", u"아니"});
                   const Unit* second = unitAfter(i + 2);
                   return second && finalOf(form.back()) >= nieun && m_language.deniedNouns.starts(next->form) &&
                          startsWithAny(second->form, {u"없", u"아니"});
               }) ||
               isRefused();
    }

    bool isRefused() const
    {
        const int before = m_trigger.unit - 1;
        return before >= 0 && !m_trigger.isBare &&
               (m_units[size_t(before)].form == u"안" || m_units[size_t(before)].form == u"못");
    }

    static bool isCondition(QStringView form) { return form.endsWith(u'면') && form.size() > 1; }

    /// 양산되면, 마무리되면: its time only has not come; 투자하면 is a hypothesis.
    bool isExpected(QStringView form) const { return form.endsWith(u"되면") || m_language.completed.isIn(form); }

    /// 칩을 공급하기 위한 협약을 맺었다: an aim, not a deal.
    bool isAim() const
    {
        const Unit* next = unitAfter(1);
        return next && m_form.endsWith(u"기") && next->post == Case::For;
    }

    /// 할 수 있다, 하고 싶다, 해야 한다, 할지, 하면: possibility, wish, duty, question, condition.
    bool isWeakened() const
    {
        return anyCarrier([this](size_t i) {
            const QStringView form = unitAfter(i)->form;
            const Unit* next = unitAfter(i + 1);
            if (isCondition(form) && unitAfter(i)->predicate == Predicate::Join && !isExpected(form))
                return true;
            if (endsWithAny(form, {u"할지", u"될지", u"는지", u"을지", u"할까"}))
                return true;
            if (!next)
                return false;
            const Unit* second = unitAfter(i + 2);
            const bool isPossible = finalOf(form.back()) == rieul && next->form.startsWith(u'수') && second &&
                                    (second->form.startsWith(u'있') || second->form.startsWith(u'없'));
            const bool isDuty = form.endsWith(u'야') && startsWithAny(next->form, {u"하", u"한", u"할", u"했"});
            return isPossible || isDuty || isWished(size_t(m_trigger.unit) + i) ||
                   startsWithAny(next->form, {u"여부", u"필요"});
        });
    }

    /// 협력할 가능성은 크지 않다
    bool isUnlikely() const
    {
        const QStringView rest = textUntil(m_sentence.end);
        const qsizetype at = rest.indexOf(u"가능성");
        return at >= 0 && m_language.unlikely.isIn(rest.mid(at));
    }

    /// 추진했지만 협상이 결렬됐다, 투자할 계획이었으나 무산됐다
    bool fellThrough() const
    {
        return m_frame.type != RelationType::Dispute && m_language.fellThrough.isIn(textUntil(m_sentence.end));
    }

    bool isReported() const
    {
        const QStringView whole = m_text.mid(m_sentence.start, m_sentence.end - m_sentence.start);
        return m_language.reported.isIn(textUntil(m_sentence.end)) || text::contains(whole, u"소식통");
    }

    bool isPlanned(QStringView clause) const
    {
        // 양해각서를 체결한 뒤 착공을 논의한다: what comes after is planned, the deal itself is done.
        const Unit* next = unitAfter(1);
        if (next && finalOf(m_form.back()) == nieun && m_language.afterwards.contains(next->stem))
            return false;
        if (isPlanIn(clause) || m_form.endsWith(u"기로") || m_form.endsWith(u"키로") ||
            (isCondition(m_form) && isExpected(m_form)))
            return true;
        if (!isDeal())
            return false;
        const bool isFuture =
            m_units[size_t(m_trigger.unit)].predicate == Predicate::Modify && finalOf(m_form.back()) == rieul;
        if (isFuture || (isPresent(m_form) && !isHabit()))
            return true;
        return m_units[size_t(m_trigger.unit)].predicate == Predicate::Join && !isPast(m_form) && isChainPlanned();
    }

    /// 협의체를 꾸렸다, 의향서를 체결했다: done, though 협의 and 의향서 speak of plans.
    bool isPlanIn(QStringView clause) const
    {
        constexpr QStringView bodies[] = {u"협의체", u"협의회", u"준비위"};
        qsizetype at = m_language.planned.lastPlaceIn(clause, 0);
        if (at < 0)
            return false;
        const bool isSigned = isPast(m_form) && m_language.signedWords.isIn(clause);
        for (; at >= 0; at = at > 0 ? m_language.planned.lastPlaceIn(clause.first(at), 0) : -1) {
            const QStringView rest = clause.sliced(at);
            const bool isIdle = std::ranges::any_of(bodies, [&](QStringView body) { return rest.startsWith(body); }) ||
                                (isSigned && rest.startsWith(u"의향서"));
            if (!isIdle)
                return true;
        }
        return false;
    }

    bool isDeal() const
    {
        return m_frame.type != RelationType::Product && m_frame.type != RelationType::Affiliate &&
               m_frame.type != RelationType::Dispute;
    }

    /// 현재 공급한다: no deal of tomorrow.
    bool isHabit() const
    {
        return std::ranges::any_of(m_units, [this](const Unit& unit) {
            return unit.start < m_trigger.start && m_language.habitual.contains(unit.form);
        });
    }

    /// 함께 개발하고 … 적용할 계획이다: a joined verb takes its time from the one that closes the sentence. Signing is
    /// done although its fruits are planned; 공급하고 있다 goes on already.
    bool isChainPlanned() const
    {
        const Unit* next = unitAfter(1);
        const bool isJoined = m_form.endsWith(u'고') || m_form.endsWith(u'며');
        if (!isJoined || !next || next->form.startsWith(u'있') || m_language.signedWords.isIn(textUntil(m_trigger.end)))
            return false;
        for (size_t i = size_t(m_trigger.unit) + 1; i < m_units.size(); ++i) {
            const Unit& unit = m_units[i];
            if (unit.predicate != Predicate::Final && unit.predicate != Predicate::Quote)
                continue;
            const qsizetype from = m_units[i >= 2 ? i - 2 : 0].start;
            return isPresent(unit.form) || m_language.intended.isIn(m_text.mid(from, unit.end - from));
        }
        return false;
    }

    const Trigger& m_trigger;
    const Frame& m_frame;
    QStringView m_text;
    const text::Sentence& m_sentence;
    const std::vector<Unit>& m_units;
    const Language& m_language;
    const QStringView m_form; ///< of the predicate
};

} // namespace

std::optional<Assertion> assertionOf(const Trigger& trigger, const Frame& frame, const Reading& reading,
                                     const text::Sentence& sentence, const std::vector<Unit>& units,
                                     const Language& language)
{
    return StatusReader(trigger, frame, reading, sentence, units, language).read();
}

} // namespace pado::extract
