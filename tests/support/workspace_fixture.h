#pragma once

#include "base/clock.h"
#include "store/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>
#include <utility>

/// A workspace of its own for each test.
class WorkspaceFixture : public QObject
{
protected:
    void begin(pado::Clock clock = pado::systemClock())
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto workspace =
            pado::store::Workspace::open(m_folder->path(), pado::store::OpenMode::CreateMissing, std::move(clock));
        QVERIFY(workspace);
        m_workspace = *std::move(workspace);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<pado::store::Workspace> m_workspace;
};
