#include "text/keyboard.h"

#include <hangul.h>

#include <algorithm>
#include <array>
#include <memory>

namespace pado::text
{

namespace
{

constexpr char16_t firstSyllable = u'가', lastSyllable = u'힣';
constexpr int vowels = 21, finals = 28;

// In the order of Unicode's syllables.
constexpr std::u16string_view leads = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::array<const char*, 19> leadKeys = {"r", "R", "s", "e", "E", "f", "a", "q", "Q", "t",
                                                  "T", "d", "w", "W", "c", "z", "x", "v", "g"};
constexpr std::array<const char*, vowels> vowelKeys = {"k",  "o", "i", "O",  "j",  "p",  "u", "P", "h",  "hk", "ho",
                                                       "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l"};
constexpr std::array<const char*, finals> finalKeys = {"",   "r",  "R",  "rt", "s",  "sw", "sg", "e", "f",  "fr",
                                                       "fa", "fq", "ft", "fx", "fv", "fg", "a",  "q", "qt", "t",
                                                       "T",  "d",  "w",  "c",  "z",  "x",  "v",  "g"};
// Compatibility jamo ㄱ … ㅣ.
constexpr char16_t firstJamo = u'ㄱ';
constexpr std::array<const char*, 51> jamoKeys = {
    "r", "R", "rt", "s", "sw", "sg", "e",  "E",  "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "Q", "qt", "t", "T",  "d",  "w",  "W",  "c", "z",  "x",  "v",  "g",  "k",  "o",  "i",  "O",
    "j", "p", "u",  "P", "h",  "hk", "ho", "hl", "y", "n",  "nj", "np", "nl", "b",  "m",  "ml", "l"};

bool isSyllable(QChar c)
{
    return c >= firstSyllable && c <= lastSyllable;
}

} // namespace

QString hangulTyped(const QString& latin)
{
    const bool areLetters =
        !latin.isEmpty() && std::ranges::all_of(latin, [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); });
    if (!areLetters)
        return {};
    const std::unique_ptr<HangulInputContext, void (*)(HangulInputContext*)> keyboard(hangul_ic_new("2"),
                                                                                      hangul_ic_delete);
    QString typed;
    const auto add = [&](const ucschar* text) { typed += QString::fromUcs4(reinterpret_cast<const char32_t*>(text)); };
    for (const QChar c : latin) {
        hangul_ic_process(keyboard.get(), c.toLatin1());
        add(hangul_ic_get_commit_string(keyboard.get()));
    }
    add(hangul_ic_flush(keyboard.get()));
    return std::ranges::all_of(typed, isSyllable) ? typed : QString();
}

QString latinTyped(const QString& hangul)
{
    QString keys;
    for (const QChar c : hangul) {
        if (isSyllable(c)) {
            const int index = c.unicode() - firstSyllable;
            keys += QLatin1StringView(leadKeys[size_t(index / (vowels * finals))]);
            keys += QLatin1StringView(vowelKeys[size_t(index / finals % vowels)]);
            keys += QLatin1StringView(finalKeys[size_t(index % finals)]);
        } else if (const int jamo = c.unicode() - firstJamo; jamo >= 0 && jamo < int(jamoKeys.size())) {
            keys += QLatin1StringView(jamoKeys[size_t(jamo)]);
        } else {
            return {};
        }
    }
    return keys;
}

QString initialsOf(QStringView text)
{
    QString initials;
    for (const QChar c : text)
        initials += isSyllable(c) ? QChar(leads[size_t((c.unicode() - firstSyllable) / (vowels * finals))]) : c;
    return initials;
}

bool areInitials(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return leads.find(c.unicode()) != leads.npos; });
}

} // namespace pado::text
