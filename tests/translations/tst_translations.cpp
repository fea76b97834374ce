#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace
{

struct Message {
    QString source;
    QStringList translations; ///< one, or a plural form each
    bool isFinished = true;
};

std::vector<Message> messagesOf(const QString& file)
{
    QFile ts(file);
    if (!ts.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QXmlStreamReader xml(&ts);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == u"message") {
            messages.emplace_back();
        } else if (xml.name() == u"source" && !messages.empty()) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == u"translation" && !messages.empty()) {
            messages.back().isFinished = !xml.attributes().hasAttribute(u"type"_s);
            messages.back().translations << xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    return messages;
}

QStringList placesOf(const QString& text)
{
    static const QRegularExpression place(u"%L?(\\d+|n)"_s);
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places << match.next().captured().remove(u'L');
    places.sort();
    places.removeDuplicates();
    return places;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextHasItsEnglish()
    {
        const auto messages = messagesOf(QStringLiteral(PADO_SOURCE "/translations/pado_en.ts"));
        QVERIFY(!messages.empty());
        static const QRegularExpression hangul(u"[가-힣]"_s);
        QStringList wrong;
        for (const Message& message : messages) {
            const QString english = message.translations.join(u' ');
            if (!message.isFinished || english.trimmed().isEmpty() || english.contains(hangul))
                wrong << message.source;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u"without English: "_s + wrong.join(u" | "_s)));
    }

    void placeholdersSurviveTranslation()
    {
        for (const Message& message : messagesOf(QStringLiteral(PADO_SOURCE "/translations/pado_en.ts"))) {
            if (!message.source.contains(u"%n"_s))
                QCOMPARE(placesOf(message.translations.join(u' ')), placesOf(message.source));
        }
    }

    void noTextLeavesTheParticleToTheReader()
    {
        static const QRegularExpression open(
            u"을\\(를\\)|를\\(을\\)|이\\(가\\)|가\\(이\\)|은\\(는\\)|는\\(은\\)|와\\(과\\)|과\\(와\\)|\\(으\\)로"_s);
        for (const Message& message : messagesOf(QStringLiteral(PADO_SOURCE "/translations/pado_en.ts")))
            QVERIFY2(!message.source.contains(open), qPrintable(message.source));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
