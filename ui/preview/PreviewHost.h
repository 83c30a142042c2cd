#pragma once

#include "preview/frames/Messages.h"

#include <QImage>
#include <QObject>
#include <QTimer>

#include <chrono>

class QProcess;

namespace kinward::ui
{

/// Has `kinward-preview` read one file and draw its pages. Every file has a process of its own,
/// which gets nothing but the file's bytes, is given a time for each answer and is killed when it
/// is over, when it says something that does not make sense, or when the file is not shown any
/// more. A process that ends on its own account is started once more for the same page, then the
/// page counts as failed.
///
/// GUI thread. The bytes stay in memory, on both sides.
class PreviewHost final : public QObject
{
    Q_OBJECT

public:
    struct Wish {
        int page = 0;
        int width = 0; ///< pixels
    };

    /// How long one answer may take, and with how many pages one after another a process may be
    /// lost.
    static constexpr std::chrono::milliseconds usualPatience{10'000};
    static constexpr int mostFailures = 3;

    explicit PreviewHost(const QString &program = usualProgram(),
        std::chrono::milliseconds patience = usualPatience, QObject *parent = nullptr);
    ~PreviewHost() override;

    static QString usualProgram(); ///< it lies beside the program

    /// Ends in opened() or refused(). What was open before is closed.
    void open(const QByteArray &bytes);
    void close();
    /// The pages that are wanted now, the most urgent first; earlier wishes are forgotten. Each
    /// ends in rendered() or failed(), as long as it is wished for.
    void setWishes(const QList<Wish> &wishes);

    qint64 processId() const; ///< 0: none runs

Q_SIGNALS:
    void opened(const preview::OpenedFile &file);
    void refused(preview::Refusal::Why why); ///< the file; nothing comes after that
    void rendered(int page, int askedWidth, const QImage &picture, const QString &text);
    void failed(int page); ///< this page cannot be shown; others may

private:
    enum class Phase { Closed, Opening, Ready, Rendering };

    void start();
    void stop();
    void send(const preview::Frame &frame);
    void askNext();
    void read();
    void take(const preview::Frame &frame);
    void takeOpened(const preview::Frame &frame);
    void takePage(const preview::Frame &frame);
    void giveUp(preview::Refusal::Why why);
    void lose(bool mayTryAgain);
    void failPage();

    QString m_program;
    QProcess *m_process = nullptr;
    preview::FrameReader m_reader;
    QTimer m_deadline;
    QByteArray m_bytes;
    std::optional<preview::OpenedFile> m_file; ///< what was told of it
    QList<Wish> m_wishes;
    Wish m_asked; ///< while Rendering, and while a process is started once more for it
    Phase m_phase = Phase::Closed;
    bool m_triedAgain = false;
    int m_failures = 0;
};

} // namespace kinward::ui
