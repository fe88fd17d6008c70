from collections.abc import Mapping
from dataclasses import replace

from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.facts.kinds.day import ActivitiesNamed, MeasureAnswered
from rebrace.engine.flows import measure, measure_activities
from rebrace.engine.flows.given import GoTo, Screen, Visit
from rebrace.engine.flows.measure import MeasureList, MeasureQuestion
from rebrace.engine.flows.measure_activities import Activities
from rebrace.engine.flows.measure_talk import Talk
from rebrace.engine.flows.progress import Progress
from tests.engine.flows.person import Person, content


def told(person: Person) -> list[tuple[str, dict[str, int]]]:
    bodies = [fact.body for fact in person.facts.values()]
    answers = [each for each in bodies if isinstance(each, MeasureAnswered)]
    return [(each.measure, {score.item: score.score for score in each.scores}) for each in answers]


def question(screen: Screen | None) -> MeasureQuestion:
    assert isinstance(screen, MeasureQuestion)
    return screen


def answer(person: Person, value: int) -> Screen:
    shown = question(person.screen)
    fields = {"item": shown.asked, "told": shown.told, "answer": str(value)}
    return person.send("measure", fields, {"measure": shown.measure})


def ask(name: str, person: Person | None = None) -> Person:
    asked = person or Person().welcome()
    asked.look("measure", values={"measure": name})
    return asked


def licensed(visit: Visit) -> Visit:
    policies = visit.catalogue.policies
    policy = replace(visit.catalogue.policy(ResponsePolicy), switched_on=("rmdq",))
    catalogue = replace(visit.catalogue, policies={**policies, ResponsePolicy: policy})
    return replace(visit, catalogue=catalogue)


def ticked(fields: Mapping[str, str | tuple[str, ...]]) -> Visit:
    return licensed(Person().welcome().visit(fields, {"measure": "rmdq"}))


def test_one_tap_answers_a_measure_of_one_question() -> None:
    person = ask("pain_now")
    answer(person, 4)
    assert told(person) == [("pain_now", {"pain": 4})]
    assert person.state.days[-1].pain == 4


def test_a_measure_of_two_questions_asks_them_one_after_the_other_and_keeps_both_at_once() -> None:
    person = ask("pain_week")
    second = question(answer(person, 3))
    assert (second.item, second.number, second.told, told(person)) == ("worst", 2, ("average:3",), [])
    answer(person, 6)
    assert told(person) == [("pain_week", {"average": 3, "worst": 6})]


def test_without_an_answer_the_question_is_put_again_and_nothing_is_kept() -> None:
    person = ask("phq2")
    shown = question(person.send("measure", {"item": "interest"}, {"measure": "phq2"}))
    assert [each.code for each in shown.troubles] == ["choose_one"]
    assert told(person) == []


def test_answers_outside_the_scale_and_answers_that_were_made_up_count_as_none() -> None:
    person = ask("phq2")
    fields = {"item": "mood", "answer": "2", "told": ("interest:7", "pain:2", "interest", ":", "interest:x")}
    shown = question(person.send("measure", fields, {"measure": "phq2"}))
    assert (shown.item, told(person)) == ("interest", [])
    assert question(person.send("measure", {"item": "interest", "answer": "4"}, {"measure": "phq2"})).troubles


def test_any_measure_can_be_left_for_another_day() -> None:
    person = ask("cuddle_comfort")
    later = question(person.screen).later
    assert later is not None
    assert question(person.look("measure", values={"measure": later})) if later != "own_activities" else True
    assert told(person) == []


def test_what_is_due_is_asked_one_after_the_other_until_nothing_is() -> None:
    person = Person().welcome()
    person.send("activities", {"named": ("Feed baby",)})
    screen: Screen = person.look("measures")
    seen = []
    while isinstance(screen, MeasureQuestion):
        seen.append(screen.measure)
        screen = answer(person, screen.values[0])
    assert isinstance(screen, Progress)
    assert list(dict.fromkeys(seen)) == ["cuddle_comfort", "own_activities", "pain_now", "pain_week", "phq2"]
    assert screen.due == 0


def test_mood_of_three_or_more_leads_to_people_to_talk_to_and_training_stays_allowed() -> None:
    person = ask("phq2")
    answer(person, 1)
    assert isinstance(answer(person, 2), Talk)
    assert person.state.triage.locks == ()
    shown = person.look("progress")
    assert isinstance(shown, Progress)
    assert shown.heavy


def test_mood_of_two_leads_on_and_a_better_answer_takes_the_advice_away() -> None:
    person = ask("phq2")
    answer(person, 3)
    answer(person, 3)
    ask("phq2", person.wait(days=30))
    answer(person, 1)
    assert not isinstance(answer(person, 1), Talk)
    shown = person.look("progress")
    assert isinstance(shown, Progress)
    assert not shown.heavy


def test_before_her_activities_can_be_scored_she_names_them() -> None:
    person = ask("own_activities")
    assert isinstance(person.screen, Activities)
    assert person.screen.named == ()
    person.send("activities", {"named": ("Lift baby",), "own": "  Hang   up the washing "})
    named = person.state.activities["own_activities"]
    assert [each.text for each in named] == ["Lift baby", "Hang up the washing"]
    assert question(person.screen).activity == "Lift baby"


def test_each_activity_is_scored_on_a_screen_of_its_own() -> None:
    person = Person().welcome()
    person.send("activities", {"named": ("Lift baby", "Turn in bed")})
    ids = [each.id for each in person.state.activities["own_activities"]]
    assert question(answer(person, 3)).activity == "Turn in bed"
    answer(person, 5)
    assert told(person) == [("own_activities", {ids[0]: 3, ids[1]: 5})]


def test_an_activity_that_stays_on_the_list_keeps_its_id() -> None:
    person = Person().welcome()
    person.send("activities", {"named": ("Lift baby", "Turn in bed")})
    before = {each.text: each.id for each in person.state.activities["own_activities"]}
    person.send("activities", {"named": ("Turn in bed",), "own": "Drive"})
    after = {each.text: each.id for each in person.state.activities["own_activities"]}
    assert after["Turn in bed"] == before["Turn in bed"]
    assert list(after) == ["Turn in bed", "Drive"]


def test_a_list_that_is_empty_too_long_or_too_wordy_is_not_kept() -> None:
    person = Person().welcome()
    six = tuple(f"Thing {number}" for number in range(6))
    codes = []
    for fields in ({}, {"named": six}, {"own": "x" * 81}, {"own": "x" * 300}, {"named": ("  ",)}):
        screen = person.send("activities", fields)
        assert isinstance(screen, Activities)
        codes += [each.code for each in screen.troubles]
    assert codes == ["name_one", "too_many_named", "too_long", "too_long", "name_one"]
    assert not any(isinstance(fact.body, ActivitiesNamed) for fact in person.facts.values())


def test_a_measure_with_a_licence_is_not_there_until_the_host_has_switched_it_on() -> None:
    assert isinstance(Person().welcome().look("measure", values={"measure": "rmdq"}), Progress)
    assert isinstance(measure.show(ticked({})), MeasureList)


def test_statements_are_ticked_or_none_of_them_and_never_both() -> None:
    both = measure.answer(ticked({"ticked": ("statement_1",), "none": "1"}))
    neither = measure.answer(ticked({}))
    assert [each.next.troubles[0].code for each in (both, neither)] == [  # type: ignore[union-attr] # both are lists
        "ticked_and_none",
        "tick_or_none",
    ]


def test_the_statements_she_ticks_are_counted() -> None:
    [fact] = measure.answer(ticked({"ticked": ("statement_1", "statement_24", "else")})).facts
    assert isinstance(fact.body, MeasureAnswered)
    assert sum(each.score for each in fact.body.scores) == 2
    assert len(fact.body.scores) == 24
    [none] = measure.answer(ticked({"none": "1"})).facts
    assert isinstance(none.body, MeasureAnswered)
    assert sum(each.score for each in none.body.scores) == 0


def test_a_measure_that_there_is_not_leads_to_progress() -> None:
    visit = Person().visit(values={"measure": "weight"})
    assert measure.show(visit) == GoTo(route="progress")
    assert measure.answer(visit).next == GoTo(route="progress")


def test_words_of_hers_are_never_in_an_address() -> None:
    step = measure_activities.answer(Person().welcome().visit({"own": "My secret"}))
    assert step.next == GoTo(route="measure", values={"measure": "own_activities"})


def test_every_measure_has_an_answer_for_each_of_its_values() -> None:
    words = content().words
    for each in content().catalogue.measures.values():
        key = f"measures.{each.id}.answers"
        if key in words:
            assert len(words.many(key)) == each.items[0].most - each.items[0].least + 1
