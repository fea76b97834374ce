#pragma once

#include "net/fetcher.h"
#include "ui/asker.h"
#include "ui/services.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace pado::ui
{

class RetentionChoice;

/// The settings of one subscription, under what is known of its health.
class FeedSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param folders  that there are, each as "outer/inner"
    FeedSettingsDialog(const Services& services, store::FeedRow feed, const QStringList& folders, QWidget* parent);

    /// The feed with what was set.
    store::FeedRow feed() const;
    /// What the user wants servers to be shown from now on; empty: as before.
    std::optional<net::Credentials> newCredentials() const;
    bool forgetsCredentials() const;

    /// How long its articles are kept.
    struct Keep {
        bool isOwn = false;      ///< false: as the workspace says
        std::optional<int> days; ///< empty: for ever
        bool operator==(const Keep&) const = default;
    };
    std::optional<Keep> newKeep() const; ///< empty: as before

private:
    QLabel* makeHealth();
    void addGeneral(QFormLayout& form, const QStringList& folders);
    void addServer(QFormLayout& form);
    void askRetention();
    void check();

    const Services& m_services;
    store::FeedRow m_feed;
    Asker m_asker;
    std::optional<Keep> m_keep; ///< as stored; empty: not known yet
    QLineEdit* m_title;
    QLineEdit* m_outlet;
    QLineEdit* m_url;
    QComboBox* m_folder;
    QComboBox* m_interval;
    RetentionChoice* m_retention;
    QCheckBox* m_fullText;
    QCheckBox* m_paused;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QPlainTextEdit* m_headers;
    QCheckBox* m_forget;
    QLineEdit* m_userAgent;
    QLineEdit* m_proxy;
    QSpinBox* m_timeout;
    QLabel* m_mistake;
    QPushButton* m_save;
};

} // namespace pado::ui
