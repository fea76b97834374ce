#include "extract/extractor.h"
#include "extract/knowledge_base.h"
#include "resources.h"

#include <QDir>
#include <QTest>

#include <toml++/toml.h>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

/// Every frame of the lexicon carries a sentence that it must read and one that it must leave alone.
class TestExtractFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useResources();
        auto extractor = extract::Extractor::load();
        QVERIFY(extractor);
        m_extractor = std::make_unique<extract::Extractor>(*std::move(extractor));
    }

    void sentences_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("relation");
        QTest::addColumn<bool>("isRead");
        const QDir folder(u":/pado/triggers"_s);
        for (const QString& name : folder.entryList({u"*.toml"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const toml::table table = toml::parse(file.readAll().toStdString());
            const auto* frames = table["frame"].as_array();
            if (!frames)
                continue;
            for (const auto& node : *frames) {
                const toml::table& frame = *node.as_table();
                const auto text = [&](const char* key) { return frame[key].value_or(std::string()); };
                const QString relation = QString::fromStdString(table["relation"].value_or(std::string()));
                QTest::addRow("%s yes", text("id").c_str()) << QString::fromStdString(text("yes")) << relation << true;
                QTest::addRow("%s no", text("id").c_str()) << QString::fromStdString(text("no")) << relation << false;
            }
        }
    }

    void sentences()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, relation);
        QFETCH(bool, isRead);
        QVERIFY2(!sentence.isEmpty(), "every frame needs both sentences");
        // The invented names are introduced by a construction, as an article would.
        extract::Source source;
        source.text = sentence + u"\n누리칩(대표 오세린)과 하람텔레콤(대표 윤가람), 다온전자(대표 서도윤), "
                                 u"가온소프트(대표 한여름)가 있다."_s;
        source.published = QDateTime(QDate(2023, 6, 20), QTime(0, 0), Qt::UTC);
        const extract::Extraction extraction = m_extractor->extract(source);
        const bool isFound = std::ranges::any_of(extraction.facts, [&](const extract::Fact& fact) {
            const auto* found = std::get_if<extract::Relation>(&fact.claim);
            return found && nameOf(found->type) == relation && fact.evidence.start == 0;
        });
        QCOMPARE(isFound, isRead);
    }

private:
    static QString nameOf(extract::RelationType type)
    {
        const QStringList names = {
            u"partnership"_s, u"mou"_s,       u"joint_development"_s, u"investment"_s, u"acquisition"_s, u"supply"_s,
            u"adoption"_s,    u"affiliate"_s, u"product"_s,           u"launch"_s,     u"policy"_s,      u"dispute"_s};
        return names.value(int(type));
    }

    std::unique_ptr<extract::Extractor> m_extractor;
};

QTEST_GUILESS_MAIN(TestExtractFrames)
#include "tst_extract_frames.moc"
