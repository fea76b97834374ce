#include "ui/keys.h"

#include <QHash>

namespace pado::ui
{

Qt::Key physicalKey(const QKeyEvent& event)
{
    // The two-set keyboard, KS X 5002: what a letter key sends while Hangul is on.
    static const QHash<char16_t, Qt::Key> hangul = {
        {u'ㅁ', Qt::Key_A}, {u'ㅠ', Qt::Key_B}, {u'ㅊ', Qt::Key_C}, {u'ㅇ', Qt::Key_D}, {u'ㄷ', Qt::Key_E},
        {u'ㄹ', Qt::Key_F}, {u'ㅎ', Qt::Key_G}, {u'ㅗ', Qt::Key_H}, {u'ㅑ', Qt::Key_I}, {u'ㅓ', Qt::Key_J},
        {u'ㅏ', Qt::Key_K}, {u'ㅣ', Qt::Key_L}, {u'ㅡ', Qt::Key_M}, {u'ㅜ', Qt::Key_N}, {u'ㅐ', Qt::Key_O},
        {u'ㅔ', Qt::Key_P}, {u'ㅂ', Qt::Key_Q}, {u'ㄱ', Qt::Key_R}, {u'ㄴ', Qt::Key_S}, {u'ㅅ', Qt::Key_T},
        {u'ㅕ', Qt::Key_U}, {u'ㅍ', Qt::Key_V}, {u'ㅈ', Qt::Key_W}, {u'ㅌ', Qt::Key_X}, {u'ㅛ', Qt::Key_Y},
        {u'ㅋ', Qt::Key_Z}};
    if (event.text().size() == 1) {
        const auto it = hangul.constFind(event.text().front().unicode());
        if (it != hangul.cend())
            return *it;
    }
    return Qt::Key(event.key());
}

} // namespace pado::ui
