#include "ui/settings/LookCard.h"

#include "ui/common/Card.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

namespace kinward::ui
{

namespace
{

constexpr int percentPerStep = 25;
constexpr double bodyPoints = 11;

void addChoice(QComboBox *box, const QVariant &value) { box->addItem(QString(), value); }

} // namespace

LookCard::LookCard(Settings &settings, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_card(new Card(theme))
    , m_languageLabel(new QLabel)
    , m_language(new QComboBox)
    , m_appearanceLabel(new QLabel)
    , m_appearance(new QComboBox)
    , m_textSizeLabel(new QLabel)
    , m_textSize(new QSlider(Qt::Horizontal))
    , m_textSizeValue(new QLabel)
    , m_sample(new WrappingLabel)
{
    addFields();
    connect(m_language, &QComboBox::activated, this,
        [this] { m_settings.setLanguage(m_language->currentData().toString()); });
    connect(m_appearance, &QComboBox::activated, this, [this] {
        m_settings.setAppearance(m_appearance->currentData().value<Theme::Appearance>());
    });
    // While the handle is dragged only the sample grows, so that the handle stays under the mouse.
    connect(m_textSize, &QSlider::valueChanged, this, [this](int step) {
        showTextSize(step * percentPerStep);
        if (!m_textSize->isSliderDown())
            m_settings.setTextPercent(step * percentPerStep);
    });
    connect(m_textSize, &QSlider::sliderReleased, this,
        [this] { m_settings.setTextPercent(m_textSize->value() * percentPerStep); });
    connect(&settings, &Settings::appearanceChanged, this, &LookCard::showSettings);
    connect(&settings, &Settings::languageChanged, this, &LookCard::showSettings);
    retranslate();
    showSettings();
}

void LookCard::addFields()
{
    m_language->setObjectName(QStringLiteral("languageBox"));
    addChoice(m_language, QString());
    // Every language under its own name, whatever the present one.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_appearance->setObjectName(QStringLiteral("appearanceBox"));
    for (const auto appearance : {Theme::Appearance::System, Theme::Appearance::Light,
             Theme::Appearance::Dark, Theme::Appearance::HighContrast})
        addChoice(m_appearance, QVariant::fromValue(appearance));
    m_textSize->setObjectName(QStringLiteral("textSizeSlider"));
    m_textSize->setRange(100 / percentPerStep, 200 / percentPerStep);
    m_textSize->setPageStep(1);
    m_textSizeValue->setObjectName(QStringLiteral("textSizeValue"));
    m_sample->setObjectName(QStringLiteral("textSizeSample"));

    auto *size = new QHBoxLayout;
    size->setSpacing(12);
    size->addWidget(m_textSize, 1);
    size->addWidget(m_textSizeValue);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->addRow(m_languageLabel, m_language);
    form->addRow(m_appearanceLabel, m_appearance);
    form->addRow(m_textSizeLabel, size);
    m_languageLabel->setBuddy(m_language);
    m_appearanceLabel->setBuddy(m_appearance);
    m_textSizeLabel->setBuddy(m_textSize);
    m_card->body()->addLayout(form);
    m_card->body()->addWidget(m_sample);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
}

void LookCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LookCard::retranslate()
{
    m_card->setHeading(QStringLiteral("eye"), tr("Language and look"));
    m_languageLabel->setText(tr("Lan&guage"));
    m_language->setItemText(0, tr("Like this computer"));
    m_appearanceLabel->setText(tr("App&earance"));
    m_appearance->setItemText(0, tr("Like this computer"));
    //: Appearance: dark text on a light ground
    m_appearance->setItemText(1, tr("Light"));
    //: Appearance: light text on a dark ground
    m_appearance->setItemText(2, tr("Dark"));
    m_appearance->setItemText(3, tr("High contrast"));
    m_textSizeLabel->setText(tr("Te&xt size"));
    m_sample->setText(tr("This is how large the words of the record are."));
    showTextSize(m_textSize->value() * percentPerStep);
}

void LookCard::showSettings()
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language())));
    m_appearance->setCurrentIndex(
        m_appearance->findData(QVariant::fromValue(m_settings.appearance())));
    if (m_textSize->isSliderDown())
        return;
    const QSignalBlocker quiet(m_textSize);
    m_textSize->setValue(m_settings.textPercent() / percentPerStep);
    showTextSize(m_settings.textPercent());
}

void LookCard::showTextSize(int percent)
{
    //: A text size; %1 is a number
    const QString value = tr("%1 %").arg(QLocale().toString(percent));
    m_textSizeValue->setText(value);
    m_textSize->setAccessibleDescription(value);
    QFont font = m_sample->font();
    font.setPointSizeF(bodyPoints * percent / 100);
    m_sample->setFont(font);
}

} // namespace kinward::ui
