"""A few rounds of the soak (`make soak` runs two hundred): builds are stopped, and the next one is as a clean one."""

import soak
import soak_ways


def wrong(done):
    return {key: count for key, count in done.counts.items() if count and key[1] in soak.WAYS}


def stopped(done):
    """How many rounds were stopped in the middle of a build."""
    return sum(count for (phase, what), count in done.counts.items() if what == "rounds" and phase != "not stopped")


def test_a_build_after_a_stopped_one_is_as_a_clean_one(tmp_path):
    said = []
    done = soak.soak(tmp_path, rounds=6, seed=3, say=said.append)
    assert wrong(done) == {}, "\n".join(said)
    assert stopped(done) > 3


def test_what_is_served_after_a_stopped_server_is_as_a_clean_build(tmp_path):
    """One of the servers is stopped in its first build, the other in one that a change has caused."""
    said = []
    done = soak.soak(tmp_path, rounds=2, seed=4, say=said.append, way=soak_ways.Served)
    assert wrong(done) == {}, "\n".join(said)
    assert stopped(done) == 2, "\n".join(said)
