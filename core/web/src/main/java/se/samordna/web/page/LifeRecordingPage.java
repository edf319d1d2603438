package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.life.LifeFact;
import se.samordna.life.LifeFact.SaidBy;
import se.samordna.life.LifeFacts.NewFact;
import se.samordna.life.LifeState;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.PersonView.Tab;

/** Records how a part of a person's life is, or another fact in the place of one. */
final class LifeRecordingPage {
  private static final String INSTEAD = "instead";

  private final Site site;

  LifeRecordingPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/life/new", visit -> form(visit, null)),
        site.post("/persons/{person}/life/new", this::record));
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    PersonHeading heading = PersonHeading.read(visit);
    Texts t = visit.t();
    Id<Person> person = heading.person().id();
    Optional<LifeFact> before = before(visit, person);
    String query = before.map(one -> "?instead=" + one.id()).orElse("");
    FormView view =
        FormView.of(
                visit.request().path() + query,
                t.of("form.save"),
                fields(before, Typed.in(visit, refusal), visit))
            .leave(LifePage.address(person), t.of("form.leave"));
    return FormPages.show(
        visit, heading.below(t.of("life.new"), Tab.FORMS).lead(t.of("life.lead")), view, refusal);
  }

  private static List<Field> fields(Optional<LifeFact> before, Typed typed, Visit visit) {
    Texts t = visit.t();
    String day = before.map(LifeFact::day).orElse(visit.today()).toString();
    String words = before.map(LifeFact::words).orElse("");
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.SELECT, "state", t.of("life.state"))
            .options(options(before, t))
            .value(typed.or("state", before.map(one -> one.state().name()).orElse(""))));
    fields.add(
        Field.of(Field.Kind.TEXT, "words", t.of("life.words"))
            .mayBeLeftOut()
            .value(typed.or("words", words)));
    fields.add(DayFields.day("day", t.of("score.day"), day, typed, t));
    fields.add(
        Field.of(Field.Kind.RADIO, "saidBy", t.of("life.said.by"))
            .options(Choices.of(SaidBy.class, t))
            .value(typed.or("saidBy", before.map(LifeFact::saidBy).orElse(SaidBy.PERSON).name())));
    if (before.isPresent()) {
      fields.add(
          Field.of(Field.Kind.LONG, "reason", t.of("score.why")).value(typed.or("reason", "")));
    }
    return fields;
  }

  /** A correction stays within its part of life; a new fact is chosen, and none is usual. */
  private static List<Field.Option> options(Optional<LifeFact> before, Texts t) {
    List<Field.Option> options = new ArrayList<>();
    for (LifeState state : LifeState.values()) {
      if (before.isEmpty() || before.get().state().area() == state.area()) {
        options.add(Field.Option.of(state.name(), t.named(state.area()) + ": " + t.named(state)));
      }
    }
    return before.isPresent() ? options : Choices.orNone(t.of("form.choose"), options);
  }

  private Optional<LifeFact> before(Visit visit, Id<Person> person) {
    return visit
        .asked(INSTEAD)
        .map(Visit::<LifeFact>idOf)
        .map(
            id ->
                site.lifeFacts().of(visit.caller(), person).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(Code.NOT_FOUND)));
  }

  private Answer record(Visit visit) {
    return visit.attempt(
        () -> {
          Id<Person> person = visit.id("person");
          Reading form = visit.form();
          NewFact fact =
              new NewFact(
                  form.choice("state", LifeState.class, LifeState.WORK),
                  form.text("words"),
                  form.neededDay("day", visit.today()),
                  form.choice("saidBy", SaidBy.class, SaidBy.STAFF));
          Optional<Id<LifeFact>> instead = visit.asked(INSTEAD).map(Visit::<LifeFact>idOf);
          String reason = instead.isPresent() ? form.needed("reason") : "";
          form.check();
          if (instead.isPresent()) {
            site.lifeFacts().correct(visit.caller(), instead.get(), fact, reason);
          } else {
            site.lifeFacts().record(visit.caller(), person, fact);
          }
          return Visit.after(LifePage.address(person), Done.LIFE_FACT_RECORDED);
        },
        refusal -> form(visit, refusal));
  }
}
