#include "units.h"

#include "name_boundary.h"
#include "word_set.h"

namespace pado::extract
{

namespace
{

// Endings by which a form shows what it does, and the nouns that only look so.
const WordSet nounsInGo = {u"광고", u"재고", u"보고", u"사고", u"최고", u"창고", u"참고", u"신고",
                           u"경고", u"출고", u"금고", u"원고", u"공고", u"충고", u"잔고"};
const WordSet modifierEndings = {
    u"한",     u"된",       u"될",       u"할",       u"하는",   u"되는", u"있는",   u"없는",   u"던",
    u"시킨",   u"시킬",     u"받은",     u"받는",     u"맺은",   u"만든", u"만드는", u"이끄는", u"이끈",
    u"내놓은", u"내세운",   u"앞세운",   u"선보인",   u"가진",   u"갖는", u"지닌",   u"맡은",   u"맡는",
    u"세운",   u"나선",     u"거둔",     u"쓰이는",   u"쓰는",   u"앞선", u"넘는",   u"알린",   u"알려진",
    u"이어진", u"밝힌",     u"따낸",     u"얻은",     u"지은",   u"짓는", u"이룬",   u"들어간", u"실린",
    u"깔린",   u"불리는",   u"꼽히는",   u"이끌어온", u"키운",   u"갖춘", u"담은",   u"담긴",   u"넣은",
    u"댄",     u"사들인",   u"품은",     u"합친",     u"열린",   u"여는", u"꾸린",   u"잡은",   u"놓은",
    u"이뤄진", u"개발해온", u"해온",     u"내건",     u"펴낸",   u"띄운", u"줄인",   u"높인",   u"늘린",
    u"돌리는", u"굴리는",   u"펼치는",   u"다루는",   u"잇는",   u"묶은", u"엮은",   u"뽑힌",   u"오른",
    u"떠오른", u"거듭난",   u"벌이는",   u"벌인",     u"치른",   u"끝낸", u"마친",   u"인수한", u"노리는",
    u"중인",   u"머문",     u"그친",     u"올린",     u"이끌",   u"맞은", u"맞는",   u"겪은",   u"산",
    u"판",     u"낸",       u"만들어진", u"끌어모은", u"저지른", u"속인", u"뛰어든", u"맞선",   u"앞지른",
    u"써온",   u"이어온",   u"져온",     u"여온",     u"워온",   u"아온", u"려온",   u"가져간", u"빚어온",
    u"줄어든", u"물린",     u"내민",     u"들어온",   u"다가온", u"얹은", u"뽑은",   u"찾은",   u"붙은",
    u"고른",   u"거느린",   u"이르는",   u"받을",     u"맡을",   u"잡을", u"찾을",   u"놓을",   u"넣을",
    u"막을"};
/// Those whose syllables also end nouns: 회사는, 관심은, 사막은.
const WordSet wholeModifiers = {u"들어가는", u"들어갈",     u"들어오는", u"나오는",   u"나온",   u"나올",   u"보이는",
                                u"줄어드는", u"만들어지는", u"실리는",   u"심은",     u"심는",   u"까는",   u"내는",
                                u"낼",       u"사는",       u"파는",     u"대는",     u"주는",   u"쓸",     u"지을",
                                u"돌아가는", u"돌아간",     u"오가는",   u"이뤄지는", u"이루는", u"모은",   u"모을",
                                u"웃도는",   u"밑도는",     u"빚은",     u"빚는",     u"쥐는",   u"가지는", u"두는",
                                u"잡는",     u"놓는",       u"기르는",   u"찾는",     u"고르는", u"고를",   u"막은",
                                u"막는",     u"묻는",       u"푸는",     u"거는",     u"거치는", u"남은",   u"이어갈",
                                u"이어가는", u"뛰어드는",   u"들일",     u"끊은",     u"부르는", u"부른",   u"불거지는",
                                u"낸",       u"쓴",         u"댄",       u"쥔",       u"깬",     u"않은",   u"않는",
                                u"뽑는",     u"얹는",       u"들이는",   u"보내는",   u"나가는", u"떼는",   u"닫은"};
const WordSet nounsLikeModifiers = {u"북한", u"남한", u"권한", u"제한", u"기한",
                                    u"무한", u"또한", u"역할", u"분할", u"할인"}; ///< 유한 is none: 보유한, 소유한
const WordSet wordsInSan = {
    u"부산", u"생산",     u"출판", u"간판", u"재산", u"자산", u"예산", u"양산",
    u"기판", u"회로기판", u"연산", u"계산", u"정산", u"확산", u"국산"}; ///< 산 and 판 are participles only where they
                                                                        ///< stand alone
const WordSet endingsInSan = {u"생산", u"양산", u"연산", u"계산", u"확산", u"예산", u"자산", u"국산",
                              u"분산", u"출판", u"기판", u"재판", u"비판", u"부산", u"정산", u"배산"};
const WordSet softEndings = {u"해",   u"하여", u"돼",   u"되어", u"받아", u"맺어", u"만들어", u"이어", u"걸쳐",
                             u"나서", u"넣어", u"얹어", u"묶어", u"들여", u"내려", u"모아",   u"잡아", u"합쳐",
                             u"앞서", u"거쳐", u"높여", u"줄여", u"늘려", u"빌려", u"세워",   u"갖춰", u"맞춰",
                             u"열어", u"맡아", u"꾸려", u"지어", u"바꿔", u"넘겨", u"뭉쳐",   u"나눠", u"키워",
                             u"올려", u"낮춰", u"벌여", u"얻어", u"담아", u"골라", u"뽑아",   u"심어", u"붙여"};
const WordSet nounsLikeSoft = {u"올해", u"침해", u"이해",   u"피해", u"방해", u"새해", u"동해",
                               u"상해", u"저해", u"지난해", u"오해", u"손해", u"공해"};
const WordSet quoteEndings = {u"다고", u"라고", u"다며", u"라며", u"다면서", u"라면서",
                              u"다는", u"라는", u"냐고", u"자고", u"다던"};
const WordSet particlesInDa = {u"보다", u"마다", u"람다"}; ///< 제품보다, 해마다
const WordSet joinEndings = {
    u"하며",   u"으며",   u"되며",   u"이며",   u"면서", u"지만", u"는데", u"했으나", u"으나",   u"려고",   u"도록",
    u"거나",   u"므로",   u"는 등",  u"되면",   u"하면", u"으면", u"해서", u"돼서",   u"으로써", u"했고",   u"하기에",
    u"되기에", u"있기에", u"없기에", u"이기에", u"하자", u"되자", u"며",   u"다가",   u"나오자", u"나서자", u"지자"};
bool isModifier(QStringView form)
{
    return form.size() > 1 && modifierEndings.ends(form) && !nounsLikeModifiers.ends(form) &&
           !wordsInSan.contains(form) && !endingsInSan.ends(form);
}

bool isSoft(QStringView form)
{
    return form.size() > 1 && softEndings.ends(form) && !nounsLikeSoft.ends(form);
}

} // namespace

Predicate predicateOf(QStringView form)
{
    if (wholeModifiers.contains(form))
        return Predicate::Modify;
    if (form.size() < 2 || !isHangul(form.back()))
        return Predicate::None;
    if (quoteEndings.ends(form))
        return Predicate::Quote;
    if (form.endsWith(u'다') && !particlesInDa.ends(form))
        return Predicate::Final;
    if ((form.endsWith(u'고') && !nounsInGo.ends(form)) || joinEndings.ends(form))
        return form == u"그리고" || form == u"이며" ? Predicate::None : Predicate::Join;
    if (isModifier(form))
        return Predicate::Modify;
    if (isSoft(form))
        return Predicate::Soft;
    return Predicate::None;
}

} // namespace pado::extract
