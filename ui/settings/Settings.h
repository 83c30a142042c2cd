#pragma once

#include "ui/common/Theme.h"

#include <QObject>
#include <QSettings>

namespace kinward::ui
{

/// What the person has chosen about the program itself. Holds nothing about a patient or a
/// practice.
class Settings final : public QObject
{
    Q_OBJECT

public:
    explicit Settings(const QString &file, QObject *parent = nullptr);

    QString language() const; ///< "en", "es", or empty: the system's
    Theme::Appearance appearance() const;
    int textPercent() const;
    QByteArray windowGeometry() const;
    /// The order and the groups of a page's list, as RecordListTools::arrangement() tells them.
    QString listArrangement(const QString &page) const;

    void setLanguage(const QString &language);
    void setAppearance(Theme::Appearance appearance);
    void setTextPercent(int percent);
    void setWindowGeometry(const QByteArray &geometry);
    void setListArrangement(const QString &page, const QString &arrangement);
    void clear();

Q_SIGNALS:
    void languageChanged(const QString &language);
    void appearanceChanged();

private:
    mutable QSettings m_settings;
};

} // namespace kinward::ui
