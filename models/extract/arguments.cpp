#include "arguments.h"

#include <algorithm>

namespace pado::extract
{

namespace
{

std::optional<Slot> slotOf(Case which)
{
    switch (which) {
    case Case::Topic:
        return Slot::Topic;
    case Case::Subject:
        return Slot::Subject;
    case Case::Object:
        return Slot::Object;
    case Case::With:
        return Slot::With;
    case Case::WithGen:
        return Slot::WithGen;
    case Case::To:
        return Slot::To;
    case Case::From:
        return Slot::From;
    case Case::By:
        return Slot::By;
    case Case::Gen:
        return Slot::Gen;
    case Case::For:
        return Slot::For;
    case Case::About:
        return Slot::About;
    case Case::Through:
        return Slot::Through;
    case Case::Including:
        return Slot::Including;
    case Case::Because:
        return Slot::Because;
    case Case::According:
    case Case::Than:
    case Case::Copula:
    case Case::Like:
    case Case::None:
        return std::nullopt;
    }
    return std::nullopt;
}

/// A name that modifies a noun gets its slot from that noun: 서버에 → Place, 지분을 → NounOfObject, 인수 (the frame's
/// own) → BareBefore.
std::optional<Slot> slotOfModifier(const std::vector<Unit>& units, const Unit& unit, int noun, const Language& language)
{
    if (unit.head < 0 || units[size_t(unit.head)].hasEntity())
        return std::nullopt;
    const Unit& head = units[size_t(unit.head)];
    if (noun >= 0 && unit.head >= noun)
        return unit.effective == Case::Gen ? Slot::Gen : Slot::BareBefore;
    const size_t after = size_t(unit.head) + 1;
    const bool leadsToName = head.own == Case::None && after < units.size() && units[after].hasEntity();
    if ((unit.headCase == Case::Copula || leadsToName) && unit.effective == Case::Gen)
        return Slot::Apposition; // 하람의 계열사인 누리칩: no genitive of the frame's noun
    const bool isBeforeSum = !head.stem.isEmpty() && head.stem.front().isDigit() && unit.own == Case::None &&
                             head.stem.endsWith(u'원'); // 하람, 누리칩 300억원에 인수
    if (noun >= 0 && isBeforeSum && unit.head < noun)
        return Slot::BareBefore;
    const bool mayBePlace = unit.headCase == Case::To || unit.headCase == Case::From;
    if (mayBePlace && language.placeNouns.contains(head.stem))
        return unit.headCase == Case::To ? Slot::Place : Slot::PlaceFrom;
    if (unit.headCase == Case::By)
        return Slot::ByNoun;
    if (unit.headCase == Case::Through && unit.effective == Case::None) // 달무리 모델을 활용한
        return Slot::Through;
    if (unit.headCase == Case::Object)
        return unit.effective == Case::Gen ? Slot::GenOfObject : Slot::NounOfObject;
    const bool isOfSubject = unit.headCase == Case::Subject || unit.headCase == Case::Topic;
    if (unit.effective == Case::Gen)
        return isOfSubject ? Slot::GenOfSubject : Slot::Gen;
    if (unit.effective == Case::None && (unit.headCase == Case::Subject || unit.headCase == Case::Topic))
        return Slot::NounOfSubject; // 하람 제품이 특허를 침해했다
    return std::nullopt;
}

/// 특화된, 필요한: describes, and has no agent.
bool isStative(QStringView form)
{
    constexpr QStringView endings[] = {u"된", u"되는", u"있는", u"없는", u"특화한", u"기반한", u"필요한", u"가능한"};
    return std::ranges::any_of(endings, [&](QStringView ending) { return form.endsWith(ending); });
}

/// 하람은 누리칩이 칩을 얹은 서버를 쓴다: beside a topic, a subject with an object of its own belongs inside.
bool hasTopicInClause(const std::vector<Unit>& units, int subject)
{
    for (int k = subject - 1; k >= 0; --k) {
        const Unit& unit = units[size_t(k)];
        if (unit.predicate == Predicate::Join || unit.predicate == Predicate::Final ||
            unit.predicate == Predicate::Quote || unit.quotation != units[size_t(subject)].quotation)
            return false;
        if ((unit.hasEntity() ? unit.effective : unit.own) == Case::Topic)
            return unit.hasEntity();
    }
    return false;
}

} // namespace

int clauseStart(const std::vector<Unit>& units, int predicate)
{
    bool hasObject = false, hasPlace = false;
    int soft = -1;
    for (int k = predicate - 1; k >= 0; --k) {
        const Unit& unit = units[size_t(k)];
        if (unit.predicate == Predicate::Modify && !unit.hasEntity()) {
            k = clauseStart(units, k); // 하람에 [전력이 필요한] 칩을 공급하는: a clause inside this one
            continue;
        }
        const Case which = unit.hasEntity() ? unit.effective : unit.own;
        const bool isBoundary = unit.predicate == Predicate::Join || unit.predicate == Predicate::Final ||
                                unit.predicate == Predicate::Quote;
        if (isBoundary || unit.quotation != units[size_t(predicate)].quotation)
            return k + 1;
        if ((unit.endsInComma && which == Case::None && !unit.hasEntity()) || which == Case::Topic)
            return k + 1;
        if (unit.predicate == Predicate::Soft) {
            hasObject = false;
            soft = k;
        }
        // 누리칩이 하람과 협력해 [현장에 특화된] 칩을 만든다
        if (which == Case::Subject && unit.hasEntity() && soft >= 0 && isStative(units[size_t(predicate)].form))
            return soft + 1;
        // 하람에 [서버에 들어가는] 칩을: only one of the two belongs to the verb.
        if (which == Case::To && hasPlace && unit.hasEntity())
            return k + 1;
        hasPlace = hasPlace || (which == Case::To && !unit.hasEntity());
        if (which == Case::Subject && hasObject && !hasTopicInClause(units, k))
            return k + 1;
        if (which == Case::Subject) {
            int first = k; // [누리칩과 하람이] 참여한
            while (first > 0 && units[size_t(first) - 1].hasEntity() && units[size_t(first) - 1].group == unit.group)
                --first;
            return first;
        }
        const bool isSum = !unit.stem.isEmpty() && unit.stem.front().isDigit(); // 하람이 30억원을 투자한 누리칩
        if (which == Case::Object && isSum && unit.endsInComma) // 하람에 30억원을, 칩을 만드는 누리칩에 …
            return k + 1;
        const Unit& behind = units[size_t(k) + 1];
        const bool isOfPost =
            behind.predicate == Predicate::Post || behind.form == u"상대로"; // 특허를 놓고 소송을 벌인
        if (which == Case::Object && !isSum && !isOfPost) {
            if (hasObject)
                return k + 1;
            hasObject = true;
        }
    }
    return 0;
}

namespace
{

bool hasTopicBefore(const std::vector<Unit>& units, int index)
{
    for (int i = index - 1; i >= 0 && units[size_t(i)].predicate != Predicate::Final; --i) {
        if (units[size_t(i)].hasEntity() && units[size_t(i)].effective == Case::Topic)
            return true;
    }
    return false;
}

/// 하람에 [정보가 샜다며] 과징금을, 하람을 [법을 어겼다며] 고발했다: what stands before somebody's words and has no
/// subject of theirs before it belongs to the verb behind them.
bool isBeforeReason(const std::vector<Unit>& units, int index, int predicate)
{
    const Unit& unit = units[size_t(index)];
    for (int i = index - 1; i >= 0 && units[size_t(i)].predicate != Predicate::Final; --i) {
        const Unit& before = units[size_t(i)];
        const Case which = before.hasEntity() ? before.effective : before.own;
        if (which == Case::Topic || before.predicate == Predicate::Join)
            break;
        if (which == Case::Subject)
            return false;
    }
    if (unit.effective != Case::Object)
        return unit.effective == Case::To;
    for (int i = index + 1; i < predicate && units[size_t(i)].predicate != Predicate::Quote; ++i) {
        if (!units[size_t(i)].hasEntity() && units[size_t(i)].own == Case::Object)
            return true;
    }
    return false;
}

/// First unit of the relative clause that ends at `predicate`; partners inside it are remembered, and the subject that
/// opens it: [하람이 통신에 특화한 칩을] 공개했다.
int skipRelative(const std::vector<Unit>& units, int predicate, Arguments& arguments)
{
    const int first = clauseStart(units, predicate);
    for (int k = predicate - 1; k >= first; --k) {
        const Unit& unit = units[size_t(k)];
        if (unit.hasEntity() && unit.effective == Case::With)
            arguments.swallowed.push_back(k);
        if (unit.hasEntity() && (unit.effective == Case::Subject || unit.effective == Case::To ||
                                 (unit.head >= 0 && unit.headCase == Case::To)))
            arguments.within.push_back(
                {unit.effective == Case::Subject ? Slot::WithinSubject : Slot::WithinTo, k, predicate});
    }
    if (units[size_t(first)].hasEntity() && units[size_t(first)].effective == Case::Subject)
        arguments.swallowedSubject = first;
    return first;
}

/// 하람은 달무리도 공개했다: beside another topic, what bears 도 is an object.
void turnAlsoToObject(const std::vector<Unit>& units, std::vector<Argument>& list)
{
    for (Argument& also : list) {
        if (also.slot != Slot::Topic || !units[size_t(also.unit)].isAlso)
            continue;
        const bool hasOther = std::ranges::any_of(list, [&](const Argument& other) {
            return other.unit < also.unit && other.slot == Slot::Topic && other.isFar == also.isFar &&
                   units[size_t(other.unit)].group != units[size_t(also.unit)].group;
        });
        if (hasOther)
            also.slot = Slot::Object;
    }
}

/// What a relative clause describes, and of whom the clause around it speaks.
void findDescribed(const std::vector<Unit>& units, int predicate, int clauseBegin, Arguments& arguments)
{
    int owner = -1; // 칩을 공급하는 [누리칩의] 주가가
    for (int i = predicate + 1; i < int(units.size()); ++i) {
        const Unit& unit = units[size_t(i)];
        if (unit.hasEntity() && unit.effective != Case::Gen) {
            arguments.head = i;
            break;
        }
        if (unit.hasEntity() && owner < 0)
            owner = i;
        const bool isCopula = unit.predicate == Predicate::Join && // 지분을 가진 [주주이고]
                              (unit.form.endsWith(u"이고") || unit.form.endsWith(u"이며"));
        if (unit.predicate != Predicate::None && !unit.hasEntity() && unit.predicate != Predicate::Final && !isCopula)
            break;
        if (!unit.hasEntity())
            arguments.headNoun = i;
        const bool isNounEnd =
            !unit.hasEntity() && unit.own != Case::None && unit.own != Case::Copula && unit.own != Case::Gen;
        const bool isModifier = unit.hasEntity() && unit.head >= 0 && !units[size_t(unit.head)].hasEntity();
        if (isNounEnd || isModifier || isCopula || unit.predicate == Predicate::Final || unit.endsInComma)
            break;
    }
    if (arguments.head < 0)
        arguments.head = owner;
    // 하람이 인수한 곳은 누리칩이다
    const bool isCleft = arguments.head < 0 && arguments.headNoun >= 0 &&
                         units[size_t(arguments.headNoun)].own == Case::Topic && units.back().hasEntity() &&
                         units.back().predicate == Predicate::Final;
    if (isCleft)
        arguments.head = int(units.size()) - 1;
    for (int i = clauseBegin - 1; i >= 0; --i) {
        const Unit& unit = units[size_t(i)];
        if (unit.predicate == Predicate::Final || unit.quotation != units[size_t(predicate)].quotation)
            return;
        if (unit.hasEntity() && (unit.effective == Case::Topic || unit.effective == Case::Subject)) {
            arguments.mainTopic = i;
            return;
        }
    }
}

} // namespace

Arguments argumentsOf(const std::vector<Unit>& units, int predicate, int noun, const Language& language)
{
    Arguments arguments;
    const Unit& trigger = units[size_t(predicate)];
    const bool isNominal = trigger.predicate == Predicate::None && trigger.own != Case::None; // 접속 [차단에] 나섰다
    const int nominal = noun < 0 && isNominal ? predicate : noun;
    const bool isRelative = trigger.predicate == Predicate::Modify;
    const int lowest = isRelative ? clauseStart(units, predicate) : 0;
    bool isFar = false, isTold = false;
    bool hasSubject = false;
    for (int i = predicate - 1; i >= lowest; --i) {
        const Unit& unit = units[size_t(i)];
        if (unit.quotation != trigger.quotation)
            continue;
        if (unit.predicate == Predicate::Final && i != noun)
            break;
        const bool isTogether = language.togetherWords.contains(unit.form); // 누리칩과 손잡고 칩을 개발한다
        if ((unit.predicate == Predicate::Join && !isTogether) || unit.predicate == Predicate::Quote)
            isFar = true;
        isTold = isTold || unit.predicate == Predicate::Quote;
        const bool isLight = noun == predicate && language.lightVerbs.contains(unit.form);
        if (unit.predicate == Predicate::Modify && !unit.hasEntity() && !isLight) {
            i = skipRelative(units, i, arguments);
            continue;
        }
        if (unit.hasEntity()) {
            std::optional<Slot> slot = slotOfModifier(units, unit, nominal, language);
            if (!slot)
                slot = slotOf(unit.effective);
            if (slot == Slot::With && unit.isTogether)
                slot = Slot::Together;
            if (isTold && (slot == Slot::Subject || slot == Slot::NounOfSubject) && hasTopicBefore(units, i))
                slot = Slot::ToldSubject; // A는 B가 …한다며 소송을 냈다: B is the subject of what A says
            // A를 상대로 "…했다"며 소송을 냈다: the reasons do not part the sued from the suit.
            const bool isSued =
                slot == Slot::Object && i + 1 < int(units.size()) && units[size_t(i) + 1].form == u"상대로";
            const bool isOwn = isSued || slot == Slot::ToldSubject;
            if (slot)
                arguments.list.push_back({*slot, i, isFar && !isOwn, isTold && !isOwn,
                                          isTold && !isOwn && isBeforeReason(units, i, predicate)});
            hasSubject = hasSubject || (slot && isSubject(*slot));
        } else if ((unit.own == Case::Topic || unit.own == Case::Subject) && !hasSubject && !unit.anaphor &&
                   i != noun) {
            arguments.isBlocked = true;
        }
    }
    turnAlsoToObject(units, arguments.list);
    if (isRelative)
        findDescribed(units, predicate, lowest, arguments);
    else if (!hasSubject && !arguments.isBlocked && arguments.swallowedSubject >= 0)
        arguments.list.push_back({Slot::Subject, arguments.swallowedSubject, false, false, false});
    return arguments;
}

} // namespace pado::extract
