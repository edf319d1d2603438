package se.samordna.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.block.Blocks;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnBlocks;
import se.samordna.own.OwnBlocks.Laid;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.Field.Option;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** What the person has blocked of what units write, and takes back, by the person. */
final class OwnBlocksPage {
  private static final String NEW = "/my/blocks/new";
  private static final String LIFT = "/my/blocks/{block}/lift";

  private final Site site;

  OwnBlocksPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own(OwnTab.BLOCKS.address(), this::show),
        site.own(NEW, visit -> laying(visit, null)),
        site.ownPost(NEW, this::laid),
        site.ownPost("/my/blocks/{block}/end", this::ended),
        site.own(LIFT, visit -> lifting(visit, null)),
        site.ownPost(LIFT, this::lifted),
        site.ownPost("/my/blocks/{block}/lifts/{lift}/end", this::liftEnded));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    OwnBlocks blocks = site.ownPages().blocks(visit.self());
    Frame frame = visit.frame(t.named(OwnTab.BLOCKS), Menu.NONE).lead(t.of("own.blocks.lead"));
    return OwnStartPage.own(
        visit,
        blocks.units().isEmpty()
            ? frame
            : frame.doing(Button.to(NEW, t.of("own.blocks.new")).icon("lock").primary()),
        OwnTab.BLOCKS,
        cards(blocks, visit));
  }

  /** Each block that holds with its end; those that have ended as rows. */
  static List<Card> cards(OwnBlocks blocks, Visit visit) {
    Texts t = visit.t();
    List<Card> cards = new ArrayList<>();
    blocks.laid().stream()
        .filter(one -> one.endedAt() == null)
        .forEach(one -> cards.add(card(one, visit)));
    if (cards.isEmpty()) {
      cards.add(
          Card.none(
              "blocks",
              t.named(OwnTab.BLOCKS),
              new Empty(
                  "lock",
                  t.of(blocks.known() ? "own.blocks.none" : "own.blocks.unknown"),
                  t.of(blocks.known() ? "own.blocks.normally" : "own.blocks.unknown.why"),
                  null)));
    }
    List<Row> ended = new ArrayList<>();
    for (Laid one : blocks.laid()) {
      Instant at = one.endedAt();
      if (at != null) {
        ended.add(
            new Row(
                "circle",
                Tone.PLAIN,
                one.unit(),
                null,
                t.of("own.blocks.from", t.dates().dated(Days.of(one.from()))),
                t.of("own.blocks.ended", t.dates().dated(Days.of(at)))));
      }
    }
    if (!ended.isEmpty()) {
      cards.add(
          Card.rows(
              "ended", t.of("own.blocks.earlier"), "", ended, new Empty("lock", "", "", null)));
    }
    return cards;
  }

  private static Card card(Laid one, Visit visit) {
    Texts t = visit.t();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(t.of("blocks.from"), t.dates().dated(Days.of(one.from()))));
    facts.add(
        Fact.of(t.of("own.blocks.by"), t.of(one.own() ? "own.blocks.here" : "own.blocks.staff")));
    one.lifts().stream()
        .filter(lift -> visit.now().isBefore(lift.until()))
        .forEach(
            lift ->
                facts.add(
                    Fact.of(
                        t.of("own.blocks.lifted"),
                        t.of(
                            "blocks.lifted",
                            lift.unit(),
                            t.dates().dated(Days.of(lift.until()).minusDays(1))))));
    List<Button> verbs = new ArrayList<>();
    if (!one.others().isEmpty()) {
      verbs.add(Button.to(lifting(one), t.of("own.blocks.lift")));
    }
    one.lifts().stream()
        .filter(lift -> visit.now().isBefore(lift.until()))
        .forEach(
            lift ->
                verbs.add(
                    Button.send(
                        "/my/blocks/" + one.id() + "/lifts/" + lift.id() + "/end",
                        t.of("own.blocks.lift.end", lift.unit()),
                        Map.of())));
    verbs.add(
        Button.send(
            "/my/blocks/" + one.id() + "/end", t.of("own.blocks.end", one.unit()), Map.of()));
    return Card.of("block-" + one.id(), one.unit(), t.of("own.blocks.holds"), facts).doing(verbs);
  }

  private static String lifting(Laid one) {
    return "/my/blocks/" + one.id() + "/lift";
  }

  private Answer lifting(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    Laid block =
        site.ownPages().blocks(visit.self()).laid().stream()
            .filter(one -> one.id().equals(visit.<Block>id("block")) && one.endedAt() == null)
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    List<Option> units =
        block.others().stream().map(one -> Option.of(one.id().toString(), one.name())).toList();
    return FormPages.show(
        visit,
        visit
            .frame(t.of("own.blocks.lift"), Menu.NONE)
            .crumbs(OwnPlansPage.way(t, OwnTab.BLOCKS, t.of("own.blocks.lift")))
            .shape(Shape.NARROW)
            .lead(t.of("own.blocks.lift.lead", block.unit())),
        FormView.of(
                lifting(block),
                t.of("own.blocks.lift"),
                List.of(
                    Field.of(Field.Kind.SELECT, "unit", t.of("own.blocks.lift.unit"))
                        .options(Choices.orNone(t.of("form.choose"), units))
                        .value(typed.or("unit", "")),
                    DayFields.day(
                            "lastDay",
                            t.of("own.blocks.lift.last"),
                            visit.today().plusDays(Blocks.MOST_DAYS / 3).toString(),
                            typed,
                            t)
                        .hint(t.of("blocks.last.day.hint", Blocks.MOST_DAYS))))
            .leave(OwnTab.BLOCKS.address(), t.of("form.leave")),
        refusal);
  }

  private Answer lifted(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Unit> unit = form.neededId("unit");
          LocalDate last = form.neededDay("lastDay", visit.today());
          form.check();
          site.ownWords().lift(visit.self(), visit.<Block>id("block"), unit, last);
          return Visit.after(OwnTab.BLOCKS.address(), Done.OWN_BLOCK_LIFTED);
        },
        refusal -> lifting(visit, refusal));
  }

  private Answer liftEnded(Visit visit) {
    site.ownWords().endLift(visit.self(), visit.<Block>id("block"), visit.<BlockLift>id("lift"));
    return Visit.after(OwnTab.BLOCKS.address(), Done.OWN_LIFT_ENDED);
  }

  private Answer laying(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    List<Option> units =
        site.ownPages().blocks(visit.self()).units().stream()
            .map(one -> Option.of(one.id().toString(), one.name()))
            .toList();
    return FormPages.show(
        visit,
        visit
            .frame(t.of("own.blocks.new"), Menu.NONE)
            .crumbs(OwnPlansPage.way(t, OwnTab.BLOCKS, t.of("own.blocks.new")))
            .shape(Shape.NARROW)
            .lead(t.of("own.blocks.new.lead")),
        FormView.of(
                NEW,
                t.of("own.blocks.new"),
                List.of(
                    Field.of(Field.Kind.SELECT, "unit", t.of("own.blocks.unit"))
                        .hint(t.of("own.blocks.unit.hint"))
                        .options(Choices.orNone(t.of("form.choose"), units))
                        .value(Typed.in(visit, refusal).or("unit", ""))))
            .leave(OwnTab.BLOCKS.address(), t.of("form.leave")),
        refusal);
  }

  private Answer laid(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Unit> unit = form.neededId("unit");
          form.check();
          site.ownWords().block(visit.self(), unit);
          return Visit.after(OwnTab.BLOCKS.address(), Done.BLOCK_LAID);
        },
        refusal -> laying(visit, refusal));
  }

  private Answer ended(Visit visit) {
    site.ownWords().unblock(visit.self(), visit.<Block>id("block"));
    return Visit.after(OwnTab.BLOCKS.address(), Done.BLOCK_ENDED);
  }
}
