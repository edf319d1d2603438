package se.samordna.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.block.Block;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnBlocks;
import se.samordna.own.OwnBlocks.Laid;
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

  private final Site site;

  OwnBlocksPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own(OwnTab.BLOCKS.address(), this::show),
        site.own(NEW, visit -> laying(visit, null)),
        site.ownPost(NEW, this::laid),
        site.ownPost("/my/blocks/{block}/end", this::ended));
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
    return Card.of("block-" + one.id(), one.unit(), t.of("own.blocks.holds"), facts)
        .doing(
            List.of(
                Button.send(
                    "/my/blocks/" + one.id() + "/end",
                    t.of("own.blocks.end", one.unit()),
                    Map.of())));
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
