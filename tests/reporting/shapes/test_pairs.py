from reporting import shapes


def test_pairs_set_a_dot_for_each_series_on_each_row(frame, series, drawn):
    figure = drawn(lambda: shapes.pairs(frame, series, "da", by="who"))
    axis = figure.axes[0]
    assert [label.get_text() for label in axis.get_yticklabels()] == ["Tillid", "Adgang"]
    assert [text.xy for text in axis.texts] == [(52.0, 1), (53.0, 0), (58.0, 1), (58.5, 0)]
    shared = [lines.get_segments()[0].tolist() for lines in axis.collections[:2]]
    assert shared == [[[52.0, 1], [58.0, 1]], [[53.0, 0], [58.5, 0]]]
    assert [part.get_text() for part in figure.legends[0].get_texts()] == ["Sundhedspersonale", "Borgere"]


def test_series_may_stand_apart_and_then_share_no_line(frame, series, drawn):
    axis = drawn(lambda: shapes.pairs(frame, series, "en", by="who", apart=0.4)).axes[0]
    assert [text.xy[1] for text in axis.texts] == [1.2, 0.2, 0.8, -0.2]
    assert [len(dots.get_offsets()) for dots in axis.collections[::2]] == [2, 2]
    assert [len(lines.get_segments()) for lines in axis.collections[1::2]] == [1, 2]


def test_the_only_value_of_a_row_stands_beside_its_name(frame, series, drawn):
    """A statement asked in one year had its dot below its name, where that of the year before would have left room."""
    axis = drawn(lambda: shapes.pairs(frame[:3], series, "en", by="who", apart=0.4)).axes[0]
    assert [text.xy[1] for text in axis.texts] == [1.2, 0, 0.8]


def test_rows_stand_in_the_order_of_the_frame_whatever_its_index(frame, series, drawn):
    shuffled = frame.iloc[[3, 2, 1, 0]]
    axis = drawn(lambda: shapes.pairs(shuffled, series, "en", by="who")).axes[0]
    assert [label.get_text() for label in axis.get_yticklabels()] == ["Access", "Trust"]
