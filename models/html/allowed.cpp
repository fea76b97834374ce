#include "allowed.h"

#include "html/tree.h"

#include <QSet>

#include <array>

namespace pado::html
{

namespace
{

using Names = QSet<QByteArray>;

Names words(const char* list)
{
    const QList<QByteArray> split = QByteArray(list).simplified().split(' ');
    return {split.cbegin(), split.cend()};
}

/// What a reader of news may meet; forms and all that loads or runs something are not among them.
const Names& htmlElements()
{
    static const Names names = words("a abbr acronym address area article aside audio b big blockquote br button "
                                     "canvas caption center cite code col "
                                     "colgroup command datagrid datalist dd del details dfn dialog dir div dl dt em "
                                     "event-source fieldset figcaption "
                                     "figure font footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd keygen label "
                                     "legend li m main map mark menu "
                                     "meter multicol nav nextid noscript ol optgroup option output p pre progress q rb "
                                     "rp rt rtc ruby s samp section "
                                     "select small sound source spacer span strike strong sub summary sup table tbody "
                                     "td textarea tfoot th thead time "
                                     "tr tt u ul var video wbr");
    return names;
}

const Names& svgElements()
{
    static const Names names = words("a circle defs desc ellipse g line linearGradient marker path polygon polyline "
                                     "radialGradient rect stop svg text "
                                     "title tspan");
    return names;
}

const Names& mathElements()
{
    static const Names names = words("math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom "
                                     "mprescripts mroot mrow mspace "
                                     "msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none");
    return names;
}

const Names& droppedElements()
{
    static const Names names =
        words("script style embed applet template frameset frame noframes noembed xmp plaintext link "
              "meta base bgsound foreignobject animate animatemotion animatetransform set use mglyph malignmark "
              "annotation-xml image");
    return names;
}

const Names& voidElements()
{
    static const Names names =
        words("area br col command embed frame hr img input keygen link meta param source track wbr");
    return names;
}

/// gumbo's tags are few: what becomes of each is worked out once.
struct Fates {
    Fates()
    {
        for (size_t tag = 0; tag < of.size(); ++tag) {
            const QByteArray name = gumbo_normalized_tagname(GumboTag(tag));
            of[tag] = htmlElements().contains(name)      ? Fate::Keep
                      : droppedElements().contains(name) ? Fate::Drop
                                                         : Fate::Unwrap;
            isVoid[tag] = voidElements().contains(name);
        }
    }
    std::array<Fate, GUMBO_TAG_UNKNOWN> of;
    std::array<bool, GUMBO_TAG_UNKNOWN> isVoid;
};

const Fates& fates()
{
    static const Fates known;
    return known;
}

} // namespace

Fate fateOf(const GumboNode& node)
{
    const GumboElement& element = node.v.element;
    const bool isHtml = element.tag_namespace == GUMBO_NAMESPACE_HTML;
    if (isHtml && element.tag < GUMBO_TAG_UNKNOWN)
        return fates().of[size_t(element.tag)];
    const QByteArray name = elementName(node);
    if (droppedElements().contains(name.toLower()))
        return Fate::Drop;
    const Names& kept = isHtml                                         ? htmlElements()
                        : element.tag_namespace == GUMBO_NAMESPACE_SVG ? svgElements()
                                                                       : mathElements();
    return kept.contains(name) ? Fate::Keep : Fate::Unwrap;
}

bool isVoid(const GumboNode& node)
{
    const GumboElement& element = node.v.element;
    if (element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return false;
    return element.tag < GUMBO_TAG_UNKNOWN ? fates().isVoid[size_t(element.tag)]
                                           : voidElements().contains(elementName(node));
}

bool isAllowedAttribute(const QByteArray& name, GumboNamespaceEnum space)
{
    static const Names html = words(
        "abbr accept accept-charset accesskey action align alt autocomplete axis background balance bgcolor "
        "bgproperties "
        "border bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch challenge char "
        "charoff charset checked choff cite class clear color cols colspan compact contenteditable controls coords "
        "data "
        "datafld datapagesize datasrc datetime default delay dir disabled draggable dynsrc enctype end face for form "
        "frame galleryimg gutter headers height hidden hidefocus high href hreflang hspace icon id inputmode ismap "
        "keytype label lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc max maxlength media "
        "method min multiple name nohref noshade nowrap open optimum pattern ping point-size poster pqg preload prompt "
        "radiogroup readonly rel repeat-max repeat-min replace required rev reversed rightspacing rows rowspan rules "
        "scope selected shape size span src start step style summary suppress tabindex target template title "
        "toppadding "
        "type unselectable urn usemap valign value variable volume vrml vspace width wrap xml:lang");
    static const Names svg = words(
        "baseProfile color cx cy d dx dy fill fill-opacity fill-rule font-family font-size font-style font-weight "
        "gradientUnits height href id lang marker-end marker-mid marker-start markerHeight markerUnits markerWidth "
        "offset "
        "opacity orient points preserveAspectRatio r refX refY rotate rx ry stop-color stop-opacity stroke "
        "stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity "
        "stroke-width "
        "text-anchor textLength title transform version viewBox visibility width x x1 x2 y y1 y2");
    static const Names math = words(
        "align accent accentunder bevelled close columnalign columnlines columnspacing columnspan denomalign depth "
        "display "
        "displaystyle fence frame height linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize "
        "minsize notation numalign open rowalign rowlines rowspacing rowspan rspace scriptlevel separator separators "
        "stretchy symmetric width");
    return (space == GUMBO_NAMESPACE_HTML ? html : space == GUMBO_NAMESPACE_SVG ? svg : math).contains(name);
}

bool isAddress(const QByteArray& name)
{
    static const Names names = words("action background cite data datasrc dynsrc href icon longdesc lowsrc ping poster "
                                     "src urn vrml template usemap replace");
    return names.contains(name);
}

bool isFollowed(const QByteArray& name)
{
    return name == "href" || name == "src" || name == "cite" || name == "poster" || name == "longdesc";
}

} // namespace pado::html
