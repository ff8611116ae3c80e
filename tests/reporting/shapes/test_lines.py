from reporting import shapes


def test_lines_draw_every_value_name_the_series_and_start_at_zero(frame, series, drawn, words_of):
    figure = drawn(lambda: shapes.lines(frame, series, "da", by="who", breaks=[2023]))
    axis = figure.axes[0]
    assert [line.get_ydata().tolist() for line in axis.lines[:2]] == [[52.0, 53.0], [58.0, 58.5]]
    assert axis.get_ylim()[0] == 0
    assert {line.get_linestyle() for line in axis.lines} == {"-", ":"}
    assert "Sundhedspersonale\n53\N{NO-BREAK SPACE}%" in words_of(figure)


def test_intervals_are_drawn_where_they_are_known(frame, series, drawn):
    axis = drawn(lambda: shapes.lines(frame, series, "en", by="who")).axes[0]
    assert [len(lines.get_segments()) for lines in axis.collections] == [1, 2]
    bare = frame.drop(columns=["low", "high"])
    assert list(drawn(lambda: shapes.lines(bare, series, "en", by="who")).axes[0].collections) == []


def test_names_at_the_ends_do_not_touch(frame, series, drawn):
    close = frame.assign(value=[52.0, 53.0, 53.0, 53.5])
    axis = drawn(lambda: shapes.lines(close, series, "en", by="who")).axes[0]
    heights = sorted(text.xy[1] for text in axis.texts)
    assert heights[1] - heights[0] >= 0.14 * (axis.get_ylim()[1] - axis.get_ylim()[0])
