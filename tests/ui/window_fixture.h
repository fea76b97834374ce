#pragma once

#include "extract/extractor.h"
#include "pipeline/demo.h"
#include "store/reader.h"
#include "store/workspace.h"
#include "store/writer.h"
#include "ui/frame/main_window.h"
#include "ui/refresher.h"
#include "ui/theme.h"
#include "ui/widgets/fact_table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <optional>

using namespace pado;
using namespace Qt::Literals::StringLiterals;

/// The window on the demo workspace, and hands and eyes of its user. Each test has a workspace of its own.
class WindowFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_extractor = std::make_unique<extract::Extractor>(*extract::Extractor::load());
        m_theme = std::make_unique<ui::Theme>(ui::Scheme::Light);
        m_theme->apply(*qApp);
        m_labels = std::make_unique<insight::Labels>(m_extractor->knowledge(), text::Language::Korean);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = store::Workspace::open(m_folder->path(), store::OpenMode::CreateMissing, clock());
        QVERIFY(made);
        QVERIFY(pipeline::fillWithDemo(*made, *m_extractor, {}, [](const Progress&) {}));
        m_workspace = *store::Workspace::open(m_folder->path(), store::OpenMode::Existing, clock());
        m_services.emplace(ui::Services{*m_workspace, *m_extractor, *m_labels, *m_theme, clock(), true});
        m_refresher = std::make_unique<ui::Refresher>(*m_workspace, *m_extractor, clock());
        m_window = std::make_unique<ui::MainWindow>(*m_services, *m_refresher);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_refresher.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

protected:
    static Clock clock()
    {
        return [] { return QDateTime(QDate(2030, 1, 1), QTime(0, 0), Qt::UTC); };
    }

    static int rowWith(const QTableView& table, const QStringList& words)
    {
        const QAbstractItemModel& model = *table.model();
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells << model.index(row, column).data().toString();
            if (std::ranges::all_of(words, [&](const QString& word) { return cells.contains(word); }))
                return row;
        }
        return -1;
    }

    static void click(QTableView& table, int row)
    {
        const QModelIndex index = table.model()->index(row, 1);
        table.scrollTo(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(index).center());
    }

    template <class Widget>
    Widget* named(const QString& name) const
    {
        for (Widget* widget : m_window->findChildren<Widget*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    QLabel* labelNamed(const QString& name) const { return named<QLabel>(name); }
    QListView* listNamed(const QString& name) const { return named<QListView>(name); }
    QTableView* tableNamed(const QString& name) const { return named<QTableView>(name); }
    QLineEdit* lineEditNamed(const QString& name) const { return named<QLineEdit>(name); }

    ui::FactTable* currentTable() const
    {
        for (auto* table : m_window->findChildren<ui::FactTable*>()) {
            if (table->isVisible())
                return table;
        }
        return nullptr;
    }

    static QAbstractButton* buttonNamed(const QWidget& parent, const QString& text, bool isSegment = false)
    {
        for (auto* button : parent.findChildren<QAbstractButton*>()) {
            if (button->text() == text && button->isVisible() && (!isSegment || button->property("segment").toBool()))
                return button;
        }
        return nullptr;
    }

    static bool hasLabelWith(const QWidget& parent, const QString& text)
    {
        for (const auto* label : parent.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }

    std::unique_ptr<extract::Extractor> m_extractor;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<insight::Labels> m_labels;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<store::Workspace> m_workspace;
    std::optional<ui::Services> m_services;
    std::unique_ptr<ui::Refresher> m_refresher;
    std::unique_ptr<ui::MainWindow> m_window;
};
