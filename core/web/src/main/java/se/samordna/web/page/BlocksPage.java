package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.block.Blocks;
import se.samordna.block.Blocks.NewBlock;
import se.samordna.block.Blocks.NewLift;
import se.samordna.block.Blocks.OfPerson;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.network.Said;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** What a person has blocked of what one unit writes, and how it is lifted and ended. */
final class BlocksPage {
  private final Site site;

  BlocksPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/blocks", this::show),
        site.get("/persons/{person}/blocks/new", visit -> laying(visit, null)),
        site.post("/persons/{person}/blocks/new", this::lay),
        site.get("/persons/{person}/blocks/{block}/end", visit -> ending(visit, null)),
        site.post("/persons/{person}/blocks/{block}/end", this::end),
        site.get("/persons/{person}/blocks/{block}/lift", visit -> lifting(visit, null)),
        site.post("/persons/{person}/blocks/{block}/lift", this::lift));
  }

  /** Where the person's blocks stand. */
  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/blocks";
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    OfPerson all = site.blocks().of(visit.caller(), frame.person().id());
    Table table =
        new Table(
            "blocks",
            t.of("blocks.title"),
            t.of("blocks.rule"),
            List.of(
                t.of("blocks.unit"), t.of("blocks.said"), t.of("blocks.from"), t.of("blocks.to")),
            all.blocks().stream().map(one -> line(one, visit)).toList(),
            new Empty("lock", t.of("blocks.none"), t.of("blocks.normally"), null),
            Button.to(address(frame.person().id()) + "/new", t.of("blocks.new"))
                .icon("plus")
                .small());
    return visit.show(
        "admin",
        frame.below(t.of("blocks.title"), Tab.OVERVIEW).lead(t.of("blocks.lead")),
        new AdminView(List.of(table)));
  }

  private static Line line(Block one, Visit visit) {
    Texts t = visit.t();
    Block.Ending ended = one.ended();
    return new Line(
        List.of(
            one.unit() == null ? t.of("blocks.unit.untold") : one.unitName(),
            said(one.said(), t),
            t.dates().dated(Days.of(one.from())),
            ended == null ? lifts(one, visit) : t.dates().dated(Days.of(ended.at()))),
        ended == null ? verbs(one, t) : List.of());
  }

  private static String said(Said said, Texts t) {
    return t.of("blocks.said.how", t.named(said.way()), t.dates().dated(said.day()));
  }

  private static String lifts(Block one, Visit visit) {
    Texts t = visit.t();
    List<String> lifts = new ArrayList<>();
    for (BlockLift lift : one.lifts()) {
      if (lift.holdsAt(visit.site().now().get())) {
        lifts.add(
            t.of(
                "blocks.lifted",
                lift.unitName(),
                t.dates().dated(Days.of(lift.until()).minusDays(1))));
      }
    }
    return lifts.isEmpty() ? t.of("blocks.holds") : String.join(". ", lifts);
  }

  private static List<Button> verbs(Block one, Texts t) {
    String here = address(one.person()) + "/" + one.id();
    List<Button> verbs = new ArrayList<>();
    if (one.unit() == null) {
      verbs.add(Button.to(here + "/lift", t.of("blocks.lift")).small());
      verbs.add(
          Button.to(PersonFrame.address(one.person()) + "/emergency", t.of("opening.title"))
              .small()
              .look(Button.Look.DANGER));
    }
    verbs.add(Button.to(here + "/end", t.of("blocks.end")).small());
    return verbs;
  }

  private Answer laying(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Person> person = visit.id("person");
    Typed typed = Typed.in(visit, refusal);
    List<Option> units =
        site.blocks().of(visit.caller(), person).units().stream()
            .map(one -> Option.of(one.id().toString(), one.name()))
            .toList();
    Field unit =
        Field.of(Field.Kind.SELECT, "unit", t.of("blocks.unit"))
            .options(Choices.orNone(t.of("form.choose"), units))
            .value(typed.or("unit", ""));
    return asking(
        visit,
        new Asked("new", t.of("blocks.new"), t.of("blocks.new.lead"), List.of(unit), typed),
        refusal);
  }

  private Answer lay(Visit visit) {
    return sent(
        visit,
        (form, said) -> {
          Id<Unit> unit = form.neededId("unit");
          form.check();
          site.blocks().lay(visit.caller(), visit.id("person"), new NewBlock(unit, said));
        },
        Done.BLOCK_LAID,
        this::laying);
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    String path = visit.id("block") + "/end";
    return asking(
        visit,
        new Asked(path, t.of("blocks.end"), t.of("blocks.end.lead"), List.of(), typed),
        refusal);
  }

  private Answer end(Visit visit) {
    return sent(
        visit,
        (form, said) -> {
          form.check();
          site.blocks().end(visit.caller(), visit.id("block"), said);
        },
        Done.BLOCK_ENDED,
        this::ending);
  }

  private Answer lifting(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    Field last =
        DayFields.day(
                "lastDay",
                t.of("blocks.last.day"),
                visit.today().plusDays(Blocks.MOST_DAYS / 3).toString(),
                typed,
                t)
            .hint(t.of("blocks.last.day.hint", Blocks.MOST_DAYS));
    String path = visit.id("block") + "/lift";
    return asking(
        visit,
        new Asked(path, t.of("blocks.lift"), t.of("blocks.lift.lead"), List.of(last), typed),
        refusal);
  }

  private Answer lift(Visit visit) {
    return sent(
        visit,
        (form, said) -> {
          NewLift lift = new NewLift(said, form.neededDay("lastDay", visit.today()));
          form.check();
          site.blocks().lift(visit.caller(), visit.id("block"), lift);
        },
        Done.BLOCK_LIFTED,
        this::lifting);
  }

  private Answer sent(Visit visit, BiConsumer<Reading, Said> work, Done done, Again again) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          work.accept(form, SaidFields.read(form, visit));
          return Visit.after(address(visit.id("person")), done);
        },
        refusal -> again.show(visit, refusal));
  }

  /** A form that asks who said it beside its own questions. */
  private static Answer asking(Visit visit, Asked asked, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonFrame frame = PersonFrame.read(visit);
    Person person = frame.person();
    List<Field> fields = new ArrayList<>(asked.fields());
    fields.addAll(
        SaidFields.of(person.givenName(), frame.file().network(), asked.typed(), visit, true));
    return FormPages.show(
        visit,
        frame.below(asked.title(), Tab.OVERVIEW).shape(Shape.NARROW).lead(asked.lead()),
        FormView.of(address(person.id()) + "/" + asked.path(), asked.title(), fields)
            .leave(address(person.id()), t.of("form.leave")),
        refusal);
  }

  /** What a form asks. */
  private record Asked(String path, String title, String lead, List<Field> fields, Typed typed) {}

  /** Shows a form again, with what was wrong. */
  private interface Again {
    Answer show(Visit visit, Refusal refusal);
  }
}
