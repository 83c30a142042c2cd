#pragma once

#include "ui/records/DetailContent.h"

#include <QScrollArea>

class QVBoxLayout;

namespace kinward::ui
{

class DetailRow;
class Theme;

/// One record, read-only, from top to bottom: headings, labels with their values, tables of the
/// page, and a soft line that says where it is from. Every value can be reached and selected by
/// keyboard.
class DetailView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailView(const Theme &theme, QWidget *parent = nullptr);
    ~DetailView() override;

    /// Showing what is shown already changes nothing: place and selection stay while the record is
    /// synced.
    void setContent(const DetailContent &content);
    const QList<DetailBlock> &blocks() const { return m_blocks; }
    /// Puts the keyboard focus on the first value.
    void focusFirst();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void rebuild();
    void emptyCanvas();
    void addBlock(const DetailBlock &block);
    void addTitle(const DetailBlock &block);
    void addRow(const DetailBlock &block);
    void addEmbedded(QWidget *widget);
    void stackRows();
    void orderForTab();

    const Theme &m_theme;
    QList<DetailBlock> m_blocks;
    QList<DetailRow *> m_rows;
    QWidget *m_canvas = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace kinward::ui
