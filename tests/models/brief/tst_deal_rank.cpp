#include "deal_rank.h"

#include <QTest>

using namespace pado;
using namespace Qt::Literals::StringLiterals;
using extract::RelationType;
using extract::Status;

namespace
{

/// Deals of one test, each with its number as id.
class Deals
{
public:
    extract::Relation& add(RelationType type, const QString& target, std::optional<double> sum = {},
                           const QString& unit = u"KRW"_s)
    {
        extract::Relation relation;
        relation.type = type;
        relation.parties = {{{{}, target}, extract::Role::Target}};
        if (sum) {
            relation.amount.emplace();
            relation.amount->value = sum;
            relation.amount->unit = unit;
        }
        store::FactRow row;
        row.id = qint64(m_rows.size()) + 1;
        row.sources = 1;
        row.claim = relation;
        m_rows.push_back(row);
        return std::get<extract::Relation>(m_rows.back().claim);
    }

    store::FactRow& last() { return m_rows.back(); }

    std::vector<qint64> foremost(size_t most) const
    {
        std::vector<qint64> ids;
        for (const store::FactRow* deal : brief::foremostDeals(m_rows, most))
            ids.push_back(deal->id);
        return ids;
    }

private:
    std::vector<store::FactRow> m_rows;
};

using Ids = std::vector<qint64>;

} // namespace

class TestDealRank : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanInDollarsComesAfterSumsInWon()
    {
        Deals deals;
        deals.add(RelationType::Investment, u"가"_s, 6e6, u"USD"_s).status = Status::Planned;
        deals.add(RelationType::Acquisition, u"나"_s, 7.8e10);
        deals.add(RelationType::Investment, u"다"_s, 1.321e11);
        QCOMPARE(deals.foremost(3), (Ids{3, 2, 1}));
    }

    void dollarsCountWithTheWonThatTheSentenceGives()
    {
        Deals deals;
        deals.add(RelationType::Supply, u"가"_s, 1.5e11);
        deals.add(RelationType::Supply, u"나"_s, 4.5e8, u"USD"_s).amount->statedAlternative = {5.9e11, u"KRW"_s};
        QCOMPARE(deals.foremost(2), (Ids{2, 1}));
    }

    void oneTypeDoesNotFillTheList()
    {
        Deals deals;
        for (int i = 0; i < 5; ++i)
            deals.add(RelationType::Investment, QString::number(i), 1e12 - i);
        deals.add(RelationType::Acquisition, u"가"_s, 1e9);
        QCOMPARE(deals.foremost(4), (Ids{1, 2, 3, 6}));
        QCOMPARE(deals.foremost(6), (Ids{1, 2, 3, 4, 5, 6})); // unless there is room
    }

    void doneComesBeforePlannedAndMoreOutletsBeforeFewer()
    {
        Deals deals;
        deals.add(RelationType::Acquisition, u"가"_s, 1e10).status = Status::Planned;
        deals.add(RelationType::Acquisition, u"나"_s, 1e10);
        deals.add(RelationType::Acquisition, u"다"_s, 1e10);
        deals.last().sources = 4;
        QCOMPARE(deals.foremost(3), (Ids{3, 2, 1}));
    }

    void aDealThatWasPlannedFirstIsNamedOnce()
    {
        Deals deals;
        deals.add(RelationType::Acquisition, u"가"_s, 3.1e10).status = Status::Planned;
        deals.add(RelationType::Acquisition, u"가"_s, 3.1e10);
        deals.add(RelationType::Acquisition, u"가"_s);
        QCOMPARE(deals.foremost(3), (Ids{2}));
    }

    void theOrderOfPartiesMakesNoNewDeal()
    {
        Deals deals;
        const extract::Party investor{{{}, u"나"_s}, extract::Role::Investor};
        deals.add(RelationType::Investment, u"가"_s, 3e10).parties.push_back(investor);
        auto& again = deals.add(RelationType::Investment, u"가"_s, 3e10).parties;
        again.insert(again.begin(), investor);
        QCOMPARE(deals.foremost(2), (Ids{1}));
    }

    void rumoursDenialsAndValuationsHaveNoSize()
    {
        Deals deals;
        deals.add(RelationType::Acquisition, u"가"_s, 9e12).status = Status::Denied;
        deals.add(RelationType::Investment, u"나"_s, 9e12).status = Status::Reported;
        deals.add(RelationType::Investment, u"다"_s, 9e12).amount->kind = extract::Amount::Kind::Valuation;
        deals.add(RelationType::Investment, u"라"_s, 1e9);
        QCOMPARE(deals.foremost(4), (Ids{4, 3}));
    }

    void withoutSumsAcquisitionsComeFirst()
    {
        Deals deals;
        deals.add(RelationType::Adoption, u"가"_s);
        deals.add(RelationType::Mou, u"나"_s);
        deals.add(RelationType::Acquisition, u"다"_s);
        QCOMPARE(deals.foremost(2), (Ids{3, 2}));
    }
};

QTEST_GUILESS_MAIN(TestDealRank)
#include "tst_deal_rank.moc"
