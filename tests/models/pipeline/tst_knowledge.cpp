#include "pipeline/knowledge.h"
#include "support/workspace_fixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace pado;

class TestKnowledge : public WorkspaceFixture
{
    Q_OBJECT

private:
    pipeline::KnowledgeEditor editor() const { return *pipeline::KnowledgeEditor::open(*m_workspace); }

    static extract::KnownEntity company(const QString& id, const QString& name)
    {
        extract::KnownEntity entity;
        entity.id = id;
        entity.nameKo = name;
        return entity;
    }

    /// Ids of those that a text names, as the workspace reads it.
    QStringList namedIn(const QString& text) const
    {
        const auto extractor = pipeline::extractorOf(*m_workspace);
        QStringList ids;
        const extract::Extraction extraction = extractor->extract({text, {}, {}});
        for (const extract::MentionedEntity& mentioned : extraction.entities)
            ids << mentioned.entity.id;
        return ids;
    }

private Q_SLOTS:
    void init() { begin(); }

    void addedNamesAreFoundInTexts()
    {
        const QString text = u"마루온은 어제 새 사무실로 옮겼다."_s;
        QVERIFY(!namedIn(text).contains(u"maruon"_s));
        QVERIFY(editor().save(company(u"maruon"_s, u"마루온"_s)));
        QVERIFY(namedIn(text).contains(u"maruon"_s));
        QVERIFY(editor().isOwn(u"maruon"_s));
        QVERIFY(editor().remove(u"maruon"_s));
        QVERIFY(!namedIn(text).contains(u"maruon"_s));
    }

    void whatTheUserSaysWins()
    {
        const extract::KnownEntity naver = *editor().knowledge().find(u"naver"_s);
        extract::KnownEntity own = naver;
        own.aliases << u"초록창회사"_s;
        QVERIFY(editor().save(own));
        QVERIFY(namedIn(u"초록창회사는 새 모델을 냈다."_s).contains(u"naver"_s));
        const pipeline::KnowledgeEditor changed = editor();
        QCOMPARE(std::ranges::count(changed.knowledge().entities(), u"naver"_s, &extract::KnownEntity::id), 1);
        QVERIFY(editor().remove(u"naver"_s));
        QVERIFY(*editor().knowledge().find(u"naver"_s) == naver);
    }

    void anAliasCountsOnlyNearItsWords()
    {
        extract::KnownEntity entity = company(u"solnara"_s, u"솔나라"_s);
        entity.ambiguous.push_back({u"솔나라"_s, {}, {u"로봇"_s}, {}, false});
        QVERIFY(editor().save(entity));
        QVERIFY(namedIn(u"솔나라는 물류 로봇을 만든다."_s).contains(u"solnara"_s));
        QVERIFY(!namedIn(u"솔나라는 숲이 우거진 마을이다."_s).contains(u"solnara"_s));
    }

    void mergedNamesAreOne()
    {
        QVERIFY(editor().save(company(u"maruon"_s, u"마루온"_s)));
        QVERIFY(editor().save(company(u"maru-on-labs"_s, u"마루온랩스"_s)));
        QVERIFY(editor().merge(u"마루온랩스"_s, u"마루온"_s));
        QCOMPARE(namedIn(u"마루온랩스는 새 칩을 냈다."_s), QStringList{u"maruon"_s});
        QVERIFY2(editor().knowledge().find(u"maru-on-labs"_s),
                 "facts stored under the old id still find their company");
        QCOMPARE(editor().knowledge().find(u"maru-on-labs"_s)->id, u"maruon"_s);
        QCOMPARE(QString(editor().merge(u"마루온랩스"_s, u"마루온"_s).error().code), u"kb.same"_s);

        QVERIFY(editor().merge(u"마루온코리아"_s, u"마루온"_s));
        QCOMPARE(namedIn(u"마루온코리아는 새 칩을 냈다."_s), QStringList{u"maruon"_s});
    }

    void refusesWhatIsNoName_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("parent");
        QTest::addColumn<QString>("code");
        QTest::newRow("one letter") << u"a"_s << u"가"_s << QString() << u"kb.bad_entity"_s;
        QTest::newRow("no id") << QString() << u"마루온"_s << QString() << u"kb.bad_entity"_s;
        QTest::newRow("key of an unknown name") << u"~maru"_s << u"마루온"_s << QString() << u"kb.bad_entity"_s;
        QTest::newRow("unknown parent") << u"maruon"_s << u"마루온"_s << u"nobody"_s << u"kb.unknown"_s;
        QTest::newRow("its own parent") << u"maruon"_s << u"마루온"_s << u"maruon"_s << u"kb.unknown"_s;
    }

    void refusesWhatIsNoName()
    {
        QFETCH(QString, id);
        QFETCH(QString, name);
        extract::KnownEntity entity = company(id, name);
        QFETCH(QString, parent);
        entity.parent = parent;
        const auto saved = editor().save(entity);
        QVERIFY(!saved);
        QTEST(QString(saved.error().code), "code");
        QVERIFY(editor().exported().isEmpty());
    }

    void anothersNameIsNotTaken()
    {
        extract::KnownEntity entity = company(u"maruon"_s, u"마루온"_s);
        entity.aliases = {u"네이버"_s};
        const auto saved = editor().save(entity);
        QVERIFY(!saved);
        QCOMPARE(QString(saved.error().code), u"kb.exists"_s);
    }

    void importsAllLinesOrNone()
    {
        const QByteArray good = R"({"id":"maruon","type":"company","name_ko":"마루온","aliases":["마루"],"maker":""})";
        const auto broken = editor().import(good + "\n\n{\"id\":\"b\",\"type\":\"company\"}\n");
        QVERIFY(!broken);
        QCOMPARE(broken.error().where, u"3"_s);
        QVERIFY(editor().exported().isEmpty());

        QCOMPARE(*editor().import(good + "\n{\"id\":\"naver\",\"same_as\":\"maruon\"}\n"), 2);
        QCOMPARE(editor().knowledge().named(u"네이버"_s)->id, u"maruon"_s);
        QCOMPARE(*editor().import(R"({"id":"gaonchip","type":"company","name_ko":"가온칩셋"})"), 1); // no line feed
        QVERIFY(editor().remove(u"gaonchip"_s));
        const QByteArray exported = editor().exported();
        init();
        QCOMPARE(*editor().import(exported), 2);
        QCOMPARE(editor().exported(), exported);
    }
};

QTEST_GUILESS_MAIN(TestKnowledge)
#include "tst_knowledge.moc"
