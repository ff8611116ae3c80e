"""A few rounds of the soak (`make soak` runs two hundred): builds are stopped, and the next one is as a clean one."""

import soak


def test_a_build_after_a_stopped_one_is_as_a_clean_one(tmp_path):
    said = []
    done = soak.soak(tmp_path, rounds=6, seed=3, say=said.append)
    wrong = {key: count for key, count in done.counts.items() if count and key[1] in soak.WAYS}
    assert wrong == {}, "\n".join(said)
    assert sum(count for (phase, what), count in done.counts.items() if what == "rounds" and phase != "not stopped") > 3
