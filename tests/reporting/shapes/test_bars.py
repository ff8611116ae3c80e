from reporting import shapes


def test_bars_stand_in_the_order_of_the_frame_and_carry_their_values(frame, text, drawn, words_of):
    reference = (50, text("Mean", "Snitt", "Gennemsnit"))
    figure = drawn(lambda: shapes.bars(frame[:2], "da", reference=reference))
    axis = figure.axes[0]
    assert [patch.get_width() for patch in axis.patches] == [52.0, 53.0]
    assert [label.get_text() for label in axis.get_yticklabels()] == ["Tillid", "Adgang"]
    assert {"52\N{NO-BREAK SPACE}%", "53\N{NO-BREAK SPACE}%", "Gennemsnit"} <= set(words_of(figure))


def test_a_value_stands_beyond_the_interval_of_its_bar(frame, drawn):
    axis = drawn(lambda: shapes.bars(frame[:2], "en")).axes[0]
    assert [text.xy[0] for text in axis.texts] == [53.4, 53.0]
    assert [len(lines.get_segments()) for lines in axis.collections] == [1, 1]  # its white edge, and the line


def test_each_row_may_have_its_colour(frame, drawn):
    bare = frame[:2].drop(columns=["low", "high"])
    figure = drawn(lambda: shapes.bars(bare, "en", colours=["muted", "third"]))
    assert len({patch.get_facecolor() for patch in figure.axes[0].patches}) == 2


def test_the_axis_ends_where_it_is_told(frame, drawn):
    assert drawn(lambda: shapes.bars(frame, "en", top=100)).axes[0].get_xlim() == (0, 100)
