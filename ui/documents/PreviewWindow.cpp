#include "ui/documents/PreviewWindow.h"

#include "core/fhir/AttachmentReader.h"
#include "ui/common/ErrorText.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/StatePane.h"
#include "ui/common/Theme.h"
#include "ui/preview/PreviewPane.h"

#include <QEvent>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kinward::ui
{

namespace
{
constexpr int usualWidth = 860; ///< px at a text size of 100 %
constexpr int usualHeight = 900;
constexpr int roomForFrame = 64; ///< px that the desktop draws around a window
} // namespace

PreviewWindow::PreviewWindow(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_clock(clock)
    , m_theme(theme)
    , m_stack(new QStackedWidget(this))
    , m_state(new StatePane(theme, m_stack))
    , m_pane(new PreviewPane(theme, m_stack))
{
    setObjectName(QStringLiteral("previewWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_pane);
    auto *column = new QVBoxLayout(this);
    const int margin = theme.grid(2);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme.grid(1.5));
    column->addWidget(m_stack, 1);
    column->addWidget(makeFoot());
    connect(m_pane, &PreviewPane::fileShown, m_pane, &PreviewPane::focusFile);
    connect(m_state, &StatePane::actionTriggered, this, &PreviewWindow::fetch);
    connect(&m_session, &net::PatientSession::connectionChanged, this,
        [this](net::PatientSession::Connection connection) {
            if (connection == net::PatientSession::Connection::AccessEnded)
                close(); // nothing of the record stays in sight
        });
    const QSize room = screen()->availableSize() - QSize(roomForFrame, roomForFrame);
    resize(QSize(theme.scaled(usualWidth), theme.scaled(usualHeight)).boundedTo(room));
    retranslate();
}

PreviewWindow::~PreviewWindow() = default;

QWidget *PreviewWindow::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *buttons = new FlowLayout(m_theme.grid(1), foot);
    buttons->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char *name, const char *iconName) {
        auto *button = new QPushButton(foot);
        button->setObjectName(QLatin1String(name));
        button->setIcon(icon(QLatin1String(iconName), m_theme));
        button->setAutoDefault(false); // Enter belongs to the file
        buttons->addWidget(button);
        return button;
    };
    m_close = add("closePreview", "close");
    m_save = add("savePreviewed", "save");
    m_open = add("openPreviewed", "external-link");
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveWanted(m_file); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openWanted(m_file); });
    return foot;
}

void PreviewWindow::show(const models::RecordFile &file)
{
    m_file = file;
    setWindowTitle(file.title);
    retranslate();
    fetch();
    show();
    raise();
    activateWindow();
}

void PreviewWindow::fetch()
{
    m_fetching.reset();
    m_pane->clear();
    const auto record = m_session.records().find(m_file.resourceType, m_file.recordId);
    if (!record)
        return take(failure(ErrorKind::NotFound));
    if (m_file.isInline)
        return take(fhir::readAttachmentData(record->json, m_file.index));
    //: %1 is the name of a file, %2 the practice that has it
    m_state->showLoading(
        tr("Getting “%1” from %2…").arg(m_file.title, practiceName(m_session.link().practice)));
    m_stack->setCurrentWidget(m_state);
    m_fetching = std::make_unique<QObject>();
    m_session.attachments()
        .fetch(m_fetching.get(), m_file.url, m_file.contentType)
        .then(m_fetching.get(), [this](const Result<QByteArray> &bytes) {
            m_fetching.release()->deleteLater(); // this runs on its behalf
            take(bytes);
        });
}

void PreviewWindow::take(const Result<QByteArray> &bytes)
{
    if (!bytes) {
        auto text = describeError(bytes.error(), m_session.link().practice, {}, m_clock.now());
        //: Button: asks for a file once more
        text.action = tr("Try again");
        m_state->showError(text);
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_pane->show(*bytes, m_file.contentType, m_file.title);
    m_stack->setCurrentWidget(m_pane);
    m_pane->focusFile(); // text is there at once, pages come later
}

void PreviewWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PreviewWindow::retranslate()
{
    //: Button: closes a window in which a file is read
    m_close->setText(tr("Close"));
    m_save->setText(tr("Save as file…"));
    m_save->setAccessibleName(tr("Save as file: %1").arg(m_file.title));
    //: Button: opens a file with the program that this computer has for it
    m_open->setText(tr("Open with another program"));
    m_open->setAccessibleName(
        //: Read aloud for a button; %1 is the name of a file
        tr("Open with another program: %1").arg(m_file.title));
}

} // namespace kinward::ui
