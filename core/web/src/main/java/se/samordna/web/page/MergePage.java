package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.merge.Merge;
import se.samordna.merge.MergeConflict;
import se.samordna.merge.MergePreview;
import se.samordna.merge.MergePreview.Side;
import se.samordna.merge.Merges.Later;
import se.samordna.merge.Merges.NewMerge;
import se.samordna.merge.Merges.Undoing;
import se.samordna.merge.PossibleDouble;
import se.samordna.organisation.Role;
import se.samordna.person.Person;
import se.samordna.person.PersonQuery;
import se.samordna.person.PersonRow;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** Whether somebody is registered twice: found, compared, brought together, taken apart again. */
final class MergePage {
  private static final String REASON = "reason";
  private static final String MERGED_REVISION = "mergedRevision";

  private final Site site;

  MergePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/merge", this::list),
        site.get("/persons/{person}/merge/number", visit -> numbered(visit, null)),
        site.post("/persons/{person}/merge/number", this::find),
        site.get("/persons/{person}/merge/{other}", this::compare),
        site.get("/persons/{person}/merge/{other}/confirm", visit -> confirm(visit, null)),
        site.post("/persons/{person}/merge/{other}/confirm", this::merge),
        site.get("/persons/{person}/merges/{merge}", visit -> undoing(visit, null)),
        site.post("/persons/{person}/merges/{merge}", this::undo));
  }

  /** Where the person's rows are compared. */
  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/merge";
  }

  /** Whether the reader leads a unit, and so may bring rows together. */
  static boolean leads(Visit visit) {
    return visit.caller().assignments().stream().anyMatch(one -> one.role() == Role.TEAM_LEADER);
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    List<PossibleDouble> doubles = site.merges().doubles(visit.caller(), person);
    List<Merge> merges = site.merges().of(visit.caller(), person);
    Table possible =
        new Table(
            "doubles",
            t.of("merge.doubles"),
            t.of("merge.doubles.lead"),
            List.of(t.of("persons.name"), t.of("merge.born"), t.of("persons.number")),
            doubles.stream().map(one -> line(one, person, visit)).toList(),
            new Empty("people", t.of("merge.doubles.none"), t.of("merge.doubles.normally"), null),
            Button.to(address(person) + "/number", t.of("merge.by.number")).small());
    Table done =
        new Table(
            "merges",
            t.of("merge.done"),
            t.of("merge.done.lead"),
            List.of(t.of("persons.name"), t.of("merge.when"), t.of("merge.reason")),
            merges.stream().map(one -> line(one, visit)).toList(),
            new Empty("people", t.of("merge.done.none"), t.of("merge.done.normally"), null),
            null);
    return visit.show(
        "admin",
        heading.below(t.of("merge.title"), Tab.OVERVIEW).lead(t.of("merge.lead")),
        new AdminView(List.of(possible, done)));
  }

  private static Line line(PossibleDouble one, Id<Person> person, Visit visit) {
    Texts t = visit.t();
    return new Line(
        List.of(
            one.name(),
            one.birthDate() == null ? "" : t.dates().dated(one.birthDate()),
            one.maskedNumber()),
        List.of(Button.to(address(person) + "/" + one.person(), t.of("merge.compare")).small()));
  }

  private static Line line(Merge one, Visit visit) {
    Texts t = visit.t();
    String when = t.of("merge.by", t.dates().near(one.at(), visit.today()), one.byName());
    String undone =
        one.undoneAt() == null
            ? when
            : when + " " + t.of("merge.undone", t.dates().near(one.undoneAt(), visit.today()));
    Button apart =
        Button.to(PersonFrame.address(one.survivor()) + "/merges/" + one.id(), t.of("merge.undo"));
    return new Line(
        List.of(one.mergedName(), undone, one.reason()),
        one.holds() ? List.of(apart.small()) : List.of());
  }

  private Answer numbered(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    String back = address(heading.person().id());
    FormView form =
        FormView.of(
                back + "/number",
                t.of("merge.compare"),
                List.of(
                    Field.of(Field.Kind.SHORT, "number", t.of("merge.number"))
                        .hint(t.of("merge.number.hint"))
                        .value(Typed.in(visit, refusal).or("number", ""))))
            .leave(back, t.of("form.leave"));
    return FormPages.show(visit, narrow(heading, t.of("merge.by.number")), form, refusal);
  }

  private Answer find(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String number = form.needed("number");
          form.check();
          Id<Person> other =
              site
                  .persons()
                  .find(visit.caller(), new PersonQuery(number, false, PageRequest.first(2)))
                  .rows()
                  .stream()
                  .map(PersonRow::id)
                  .filter(java.util.Objects::nonNull)
                  .findFirst()
                  .orElseThrow(() -> Refusal.at("/number", Code.FIELD_WRONG));
          return Answer.seeOther(address(visit.id("person")) + "/" + other);
        },
        refusal -> numbered(visit, refusal));
  }

  private Answer compare(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    Id<Person> other = visit.id("other");
    MergePreview preview = site.merges().preview(visit.caller(), person, other);
    Button go = Button.to(address(person) + "/" + other + "/confirm", t.of("merge.go")).primary();
    Button swap = Button.to(address(other) + "/" + person, t.of("merge.swap")).small();
    Table rows =
        new Table(
            "rows",
            t.of("merge.rows"),
            t.of("merge.rows.lead"),
            List.of("", t.of("persons.name"), t.of("merge.born"), t.of("persons.number")),
            List.of(
                side(t.of("merge.remains"), preview.remains(), List.of(), t),
                side(t.of("merge.joins"), preview.joins(), List.of(swap), t)),
            new Empty("people", "", "", null),
            preview.possible() ? go : null);
    Table counts =
        new Table(
            "counts",
            t.of("merge.counts"),
            t.of("merge.counts.lead"),
            List.of(t.of("merge.what"), t.of("merge.remains"), t.of("merge.joins")),
            preview.counts().stream()
                .map(
                    one ->
                        new Line(
                            List.of(
                                t.named(one.kind()),
                                Integer.toString(one.remains()),
                                Integer.toString(one.joins())),
                            List.of()))
                .toList(),
            new Empty("people", t.of("merge.counts.none"), "", null),
            null);
    return visit.show(
        "admin",
        heading.below(t.of("merge.compare.title"), Tab.OVERVIEW),
        new AdminView(List.of(rows, conflicts(preview, t), counts)));
  }

  private static Line side(String which, Side one, List<Button> verbs, Texts t) {
    return new Line(
        List.of(
            which,
            one.name(),
            one.birthDate() == null ? "" : t.dates().dated(one.birthDate()),
            String.join(", ", one.numbers())),
        verbs);
  }

  private static Table conflicts(MergePreview preview, Texts t) {
    List<Line> lines = new ArrayList<>();
    for (MergeConflict one : preview.conflicts()) {
      String stops = t.of(one.stops() ? "merge.stops" : "merge.think");
      lines.add(new Line(List.of(t.named(one), stops), List.of()));
    }
    return new Table(
        "conflicts",
        t.of("merge.conflicts"),
        t.of(preview.possible() ? "merge.conflicts.lead" : "merge.conflicts.stop"),
        List.of(t.of("merge.conflict"), t.of("merge.means")),
        lines,
        new Empty("check", t.of("merge.conflicts.none"), t.of("merge.check.anyhow"), null),
        null);
  }

  private Answer confirm(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    Id<Person> other = visit.id("other");
    MergePreview preview = site.merges().preview(visit.caller(), person, other);
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("merge.go"),
                Teams.questions(
                    visit,
                    Field.of(Field.Kind.TEXT, REASON, t.of("merge.why"))
                        .hint(t.of("merge.why.hint"))
                        .value(typed.or(REASON, "")),
                    Field.of(Field.Kind.TICK, "sure", t.of("merge.sure"))
                        .value(typed.or("sure", "")),
                    FormPages.revision(preview.remains().revision()),
                    Field.of(Field.Kind.HIDDEN, MERGED_REVISION, "")
                        .value(Integer.toString(preview.joins().revision()))))
            .leave(address(person) + "/" + other, t.of("form.leave"));
    return FormPages.show(
        visit,
        narrow(heading, t.of("merge.confirm")).lead(t.of("merge.confirm.lead")),
        form,
        refusal);
  }

  private Answer merge(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String reason = form.text(REASON);
          form.check();
          if (!form.ticked("sure")) {
            throw Refusal.at("/sure", Code.FIELD_MISSING);
          }
          Id<Person> person = visit.id("person");
          var unused =
              site.merges()
                  .merge(
                      visit.caller(),
                      person,
                      new NewMerge(
                          visit.id("other"),
                          form.revision(),
                          form.number(MERGED_REVISION, 0),
                          reason));
          return Visit.after(PersonFrame.address(person), Done.MERGED);
        },
        refusal -> confirm(visit, refusal));
  }

  private Answer undoing(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    Id<Merge> id = visit.id("merge");
    Merge merge =
        site.merges().of(visit.caller(), person).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("merge.undo"),
                Teams.questions(
                    visit,
                    Field.of(Field.Kind.RADIO, "later", t.of("merge.later"))
                        .options(
                            List.of(
                                later(Later.STAYS, heading.person().name(), t),
                                later(Later.GOES_BACK, merge.mergedName(), t)))
                        .value(typed.or("later", Later.STAYS.name())),
                    Field.of(Field.Kind.TEXT, REASON, t.of("merge.undo.why"))
                        .value(typed.or(REASON, ""))))
            .leave(address(person), t.of("form.leave"));
    return FormPages.show(
        visit, narrow(heading, t.of("merge.undo")).lead(t.of("merge.undo.lead")), form, refusal);
  }

  private static Field.Option later(Later later, String name, Texts t) {
    String words =
        switch (later) {
          case STAYS -> t.of("merge.later.stays", name);
          case GOES_BACK -> t.of("merge.later.goes.back", name);
        };
    return Field.Option.of(later.name(), words);
  }

  private Answer undo(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Later later = form.choice("later", Later.class, Later.STAYS);
          String reason = form.text(REASON);
          form.check();
          var unused =
              site.merges().undo(visit.caller(), visit.id("merge"), new Undoing(later, reason));
          return Visit.after(address(visit.id("person")), Done.UNMERGED);
        },
        refusal -> undoing(visit, refusal));
  }

  private static Frame narrow(PersonHeading heading, String title) {
    return heading.below(title, Tab.OVERVIEW).shape(Shape.NARROW);
  }
}
