package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.MovePreview;
import se.samordna.enrolment.MovePreview.Carried;
import se.samordna.enrolment.MovePreview.PhaseMove;
import se.samordna.enrolment.MoveReview;
import se.samordna.enrolment.Stuck;
import se.samordna.organisation.Unit;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Parts.Empty;

/** The tables of a move. */
final class MoveTables {
  private final Visit visit;
  private final Texts t;
  private final Map<Id<Unit>, String> units;

  MoveTables(Visit visit, Site site) {
    this.visit = visit;
    this.t = visit.t();
    this.units =
        site.organisations().units(visit.caller(), visit.caller().provider()).stream()
            .collect(Collectors.toMap(Unit::id, Unit::name));
  }

  /** Where each phase leads, and the button that does it. */
  Table phases(MovePreview preview, String place) {
    List<Line> lines = preview.phases().stream().map(this::phase).toList();
    Button move =
        preview.movable() == 0
            ? null
            : Button.send(place, t.of("move.verb", preview.movable(), preview.version()), Map.of())
                .primary();
    String lead =
        preview.reviewed() == 0
            ? t.of("move.phases.lead", preview.movable(), preview.open())
            : t.of(
                "move.phases.lead.reviewed", preview.movable(), preview.open(), preview.reviewed());
    return new Table(
        "phases",
        t.of("move.phases", preview.version()),
        lead,
        List.of(
            t.of("move.from"),
            t.of("move.to"),
            t.of("move.number"),
            t.of("move.stay"),
            t.of("move.how")),
        lines,
        new Empty("check-circle", t.of("move.nobody"), t.of("move.nobody.normally"), null),
        move);
  }

  private Line phase(PhaseMove one) {
    return new Line(
        List.of(
            visit.in(one.fromLabel()),
            visit.in(one.toLabel()),
            Integer.toString(one.count()),
            Integer.toString(one.stuck()),
            one.fallback() ? t.of("move.fallback") : t.of("move.named")),
        List.of());
  }

  /** What comes along, and what the new version does not know. */
  Table along(MovePreview preview) {
    List<Line> lines = new ArrayList<>();
    preview.marks().forEach(one -> lines.add(carried(t.of("move.mark"), one)));
    preview.reasons().forEach(one -> lines.add(carried(t.of("move.reason"), one)));
    preview.tasks().forEach(one -> lines.add(carried(t.of("move.task"), one)));
    preview.settings().forEach(one -> lines.add(carried(t.of("move.setting"), one)));
    number(lines, t.of("move.drafts"), preview.drafts(), t.of("move.drafts.how"));
    number(lines, t.of("move.signatures"), preview.signatures(), t.of("move.signatures.how"));
    preview
        .begins()
        .forEach(
            text ->
                lines.add(line(t.of("move.begins"), visit.in(text), "–", t.of("move.begins.how"))));
    return new Table(
        "along",
        t.of("move.along"),
        t.of("move.along.lead"),
        List.of(t.of("move.what"), t.of("move.which"), t.of("move.number"), t.of("move.then")),
        lines,
        new Empty("check-circle", t.of("move.along.none"), t.of("move.along.normally"), null),
        null);
  }

  private Line carried(String what, Carried one) {
    return line(
        what,
        visit.in(one.label()),
        Integer.toString(one.count()),
        one.known() ? t.of("move.known") : t.of("move.unknown"));
  }

  private static void number(List<Line> lines, String what, int number, String then) {
    if (number > 0) {
      lines.add(line(what, "–", Integer.toString(number), then));
    }
  }

  private static Line line(String what, String which, String number, String then) {
    return new Line(List.of(what, which, number, then), List.of());
  }

  /** Who stays as they are, each with why and what mends it. */
  Table stuck(String id, String title, List<Stuck> stuck, Empty empty, @Nullable Button button) {
    return new Table(
        id,
        title,
        "",
        List.of(t.of("move.unit"), t.of("move.enrolment"), t.of("move.why")),
        stuck.stream().map(this::stuck).toList(),
        empty,
        button);
  }

  private Line stuck(Stuck one) {
    return new Line(
        List.of(
            units.getOrDefault(one.unit(), "–"),
            one.enrolment().toString(),
            one.why().says(visit.language())
                + " "
                + one.why().mend(visit.language())
                + " ("
                + one.why().code().id()
                + ")"),
        List.of());
  }

  /** Whom the teams look over. */
  Table reviews(List<MoveReview> rows, @Nullable Button next) {
    return new Table(
        "reviews",
        t.of("move.reviews"),
        t.of("move.reviews.lead"),
        List.of(
            t.of("move.unit"),
            t.of("move.enrolment"),
            t.of("move.from"),
            t.of("move.to"),
            t.of("move.why"),
            t.of("move.looked")),
        rows.stream().map(this::review).toList(),
        new Empty("check-circle", t.of("move.reviews.none"), t.of("move.reviews.normally"), null),
        next);
  }

  private Line review(MoveReview one) {
    String why = one.reasons().stream().sorted().map(t::named).collect(Collectors.joining(" "));
    return new Line(
        List.of(
            one.unitName(),
            one.enrolment().toString(),
            visit.in(one.from()),
            visit.in(one.to()),
            why,
            one.done() ? t.of("form.yes") : t.of("form.no")),
        List.of());
  }
}
