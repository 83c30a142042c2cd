#pragma once

#include "ui/visit/channel/MessageReader.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QProcess;

namespace kinward::ui
{

/// Runs `kinward-visit` for one visit at a time. Link, password and note go through its standard
/// input and nowhere else. It shows pages of strangers: one that says something that does not make
/// sense is killed. It ends with this object, and when its standard input does.
///
/// GUI thread.
class VisitHost final : public QObject
{
    Q_OBJECT

public:
    enum class Fault { DidNotStart, NeverAnswered, Crashed, SpokeNonsense };
    Q_ENUM(Fault)

    /// How long the first answer may take, which comes when its window is there, and how long
    /// leaving may.
    static constexpr std::chrono::milliseconds usualPatience{30'000};
    static constexpr std::chrono::milliseconds longestFarewell{3'000};

    explicit VisitHost(QObject *parent = nullptr);
    ~VisitHost() override; ///< leaves, and waits until it is over

    static QString usualProgram(); ///< it lies beside the program
    /// Another program, or another patience (tests).
    void setProgram(const QString &program, std::chrono::milliseconds patience = usualPatience);
    bool isInstalled() const;
    bool isRunning() const { return m_process != nullptr; }
    qint64 processId() const; ///< 0: none runs

    /// Ends in ended() or failed(). Only while none runs.
    void start(const visit::Order &order);
    void send(const visit::ToRoom &message); ///< nothing where none runs
    /// Leaves without asking: ended() follows.
    void leave();
    /// The same, and waits for it; what the room still says is told meanwhile.
    void finish();

Q_SIGNALS:
    void received(const kinward::visit::FromRoom &message);
    void ended(); ///< the person closed its window, or leave()
    void failed(kinward::ui::VisitHost::Fault fault); ///< the process is gone, or about to be

private:
    void read();
    void takeEnd();
    void letGo();
    void fail(Fault fault);

    QString m_program;
    QProcess *m_process = nullptr;
    visit::MessageReader<visit::FromRoom> m_reader;
    QTimer m_patience;
    QTimer m_farewell;
    bool m_hasSpoken = false;
    bool m_isLeaving = false;
};

} // namespace kinward::ui
