#pragma once

#include <QObject>

#include <chrono>

class QTimer;

namespace kinward::ui
{

/// Puts a secret on the clipboard and takes it off again after a minute, when it is copied by
/// another time, and when this object or the program ends: each time only where the clipboard still
/// holds that very text. It is marked, so that clipboard managers and the histories of systems that
/// heed such marks do not keep it. The selection that X11 pastes with the middle button is left
/// alone.
class ClipboardKeeper final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds usualTime{60};

    /// `time`: how long the secret stays.
    explicit ClipboardKeeper(std::chrono::milliseconds time = usualTime, QObject *parent = nullptr);
    ~ClipboardKeeper() override;

    void copy(const QString &secret);
    void clear(); ///< now, where it is still there
    std::chrono::milliseconds time() const;

Q_SIGNALS:
    void cleared(); ///< it is there no longer, whoever took it off

private:
    QTimer *m_timer = nullptr;
    QString m_secret; ///< empty: nothing of ours is there
};

} // namespace kinward::ui
