package se.samordna.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.daily.DailyRow;
import se.samordna.daily.DailyRow.DeliveryToday;
import se.samordna.daily.DailyRow.LastContact;
import se.samordna.daily.DailyRow.ToDo;
import se.samordna.daily.DailyRow.Week;
import se.samordna.daily.Delivery.Noted;
import se.samordna.daily.DeliveryOutcome;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.TeamCare.Risk;
import se.samordna.organisation.Unit;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.Button;
import se.samordna.web.view.DailyView.Cell;
import se.samordna.web.view.DailyView.Item;
import se.samordna.web.view.DailyView.Row;
import se.samordna.web.view.Parts.Tag;
import se.samordna.web.view.Tone;

/** A row of a unit's daily list in words, with what can be ticked in it. */
record DailyWords(Reader reader, Id<Unit> unit) {
  /** What a row is called in its page's address. */
  static String anchor(Id<Enrolment> enrolment) {
    return "r-" + enrolment;
  }

  Texts t() {
    return reader.t();
  }

  List<String> heads() {
    return List.of(
        t().of("daily.person"),
        t().of("daily.col.last"),
        t().of("daily.col.next"),
        t().of("daily.col.risk"),
        t().of("daily.col.medicine"),
        t().of("daily.col.tasks"));
  }

  /** The row as it is today. */
  Row row(DailyRow row) {
    return new Row(
        anchor(row.enrolment()),
        row.personName(),
        PersonFrame.address(row.person()),
        tags(row),
        under(row),
        last(row.last(), reader.today())
            .to(
                WayBack.leading(
                    PersonFrame.address(row.person()) + "/contacts", DailyListPage.address(unit)),
                t().of("daily.contact")),
        next(row),
        risk(row.risks()).to(DailyPersonPage.address(row.enrolment()), t().of("daily.more")),
        row.deliveries().stream().map(one -> delivery(row, one)).toList(),
        row.tasks().stream().map(one -> task(row, one)).toList());
  }

  private String under(DailyRow row) {
    String phase = row.attention() ? "" : reader.in(row.phase());
    return Stream.of(phase, row.coordinatorName())
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The row as it was on a past day, in words alone. */
  Line then(DailyRow row, Instant at) {
    LocalDate day = Days.of(at);
    Cell last = last(row.last(), day);
    ToDo next = row.next();
    return new Line(
        List.of(
            row.personName()
                + joined(
                    Stream.concat(
                            Stream.of(reader.in(row.phase())), row.marks().stream().map(reader::in))
                        .toList(),
                    " (",
                    ")"),
            last.says() + joined(List.of(last.under()), ", ", ""),
            next == null ? "" : dated(next),
            row.risks().stream()
                .filter(Risk::raised)
                .map(one -> t().named(one.kind()) + ", " + judged(one))
                .collect(Collectors.joining("; ")),
            row.deliveries().stream().map(this::told).collect(Collectors.joining("; ")),
            row.tasks().stream().map(this::dated).collect(Collectors.joining("; "))),
        List.of());
  }

  private static String joined(List<String> words, String before, String after) {
    String all = words.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : before + all + after;
  }

  private String dated(ToDo one) {
    return reader.in(one.what())
        + " "
        + t().dates().dated(one.due())
        + joined(List.of(one.byName()), ", ", "");
  }

  private String told(DeliveryToday one) {
    Noted noted = one.noted();
    return what(one)
        + ": "
        + (noted == null ? t().of("daily.not.noted") : t().named(noted.outcome()))
        + (noted == null ? "" : ", " + noted.byName());
  }

  private String what(DeliveryToday one) {
    return one.what().isEmpty() ? t().of("daily.medicine") : one.what();
  }

  private List<Tag> tags(DailyRow row) {
    Stream<Tag> phase =
        row.attention()
            ? Stream.of(new Tag("warning", reader.in(row.phase()), Tone.STOP))
            : Stream.empty();
    Stream<Tag> marks =
        row.marks().stream().map(mark -> new Tag("bed", reader.in(mark), Tone.THINK));
    Stream<Tag> shield =
        row.protection().hides()
            ? Stream.of(new Tag("shield", t().of("board.shielded"), Tone.STOP))
            : Stream.empty();
    return Stream.of(phase, marks, shield).flatMap(tags -> tags).toList();
  }

  private Cell last(@Nullable LastContact last, LocalDate day) {
    return last == null
        ? Cell.of(t().of("daily.no.contact"), "")
        : Cell.of(
            t().named(last.kind()) + " " + t().dates().near(last.at(), day),
            String.join(", ", last.by()));
  }

  /** The next contact, and the last seven days beside what the model aims at. */
  private Cell next(DailyRow row) {
    ToDo next = row.next();
    String week = week(row.week());
    if (next == null) {
      return Cell.of(t().of("daily.no.next"), week);
    }
    String by = next.byName().isEmpty() ? t().of("daily.anybody") : next.byName();
    List<Tag> late =
        next.due().isBefore(reader.today())
            ? List.of(new Tag("clock", t().dates().late(next.due(), reader.today()), Tone.THINK))
            : List.of();
    String when = late.isEmpty() ? t().dates().near(next.due(), reader.today()) + ", " : "";
    return new Cell(when + by, week, late, null);
  }

  private String week(Week week) {
    String contacts =
        week.contactsAimedAt() == 0
            ? t().of("daily.week", week.contacts())
            : t().of("daily.week.of", week.contacts(), week.contactsAimedAt());
    String minutes =
        week.minutesAimedAt() == 0
            ? t().of("daily.minutes", week.minutes())
            : t().of("daily.minutes.of", week.minutes(), week.minutesAimedAt());
    return contacts + ", " + minutes;
  }

  private Cell risk(List<Risk> risks) {
    List<Risk> raised = risks.stream().filter(Risk::raised).toList();
    if (raised.isEmpty()) {
      return risks.isEmpty()
          ? Cell.of(t().of("daily.risk.none"), "")
          : Cell.of(t().of("daily.risk.gone"), judged(newest(risks)));
    }
    return new Cell(
        "",
        judged(newest(raised)),
        raised.stream().map(one -> new Tag("warning", t().named(one.kind()), Tone.STOP)).toList(),
        null);
  }

  private static Risk newest(List<Risk> risks) {
    return risks.stream()
        .reduce((one, other) -> other.assessedOn().isAfter(one.assessedOn()) ? other : one)
        .orElseThrow();
  }

  private String judged(Risk risk) {
    return t().dates().dated(risk.assessedOn()) + ", " + risk.assessedByName();
  }

  private Item delivery(DailyRow row, DeliveryToday one) {
    String place = DailyPersonPage.delivery(row.enrolment(), one.number());
    Noted noted = one.noted();
    if (noted != null) {
      return new Item(
          what(one),
          noted.byName() + " " + t().dates().clock(noted.at()),
          outcome(noted.outcome(), t()),
          List.of(
              Button.send(place + "/take-back", t().of("daily.undo"), sends(noted.day())).small()));
    }
    List<Button> ticks = new ArrayList<>();
    for (DeliveryOutcome outcome : DeliveryOutcome.values()) {
      Map<String, String> sent = sends(reader.today());
      sent.put("outcome", outcome.name());
      Button tick = Button.send(place + "/note", t().named(outcome), sent).small();
      ticks.add(outcome == DeliveryOutcome.GIVEN ? tick.icon("check") : tick);
    }
    return new Item(what(one), one.staffName(), null, ticks);
  }

  /** What a tick sends: the day, and that it leads back to the list. */
  private static Map<String, String> sends(LocalDate day) {
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("day", day.toString());
    sent.put("back", "list");
    return sent;
  }

  /** How it went, as a tag. */
  static Tag outcome(DeliveryOutcome outcome, Texts t) {
    return outcome == DeliveryOutcome.GIVEN
        ? new Tag("check", t.named(outcome), Tone.KEPT)
        : new Tag("warning", t.named(outcome), Tone.THINK);
  }

  private Item task(DailyRow row, ToDo one) {
    boolean late = one.due().isBefore(reader.today());
    return new Item(
        reader.in(one.what()),
        one.byName(),
        late ? new Tag("clock", t().dates().late(one.due(), reader.today()), Tone.THINK) : null,
        List.of(
            Button.send(
                    DailyListPage.address(unit) + "/tasks/" + one.task() + "/done",
                    t().of("daily.done"),
                    Map.of(
                        "revision",
                        Integer.toString(one.revision()),
                        "enrolment",
                        row.enrolment().toString()))
                .small()
                .icon("check")));
  }
}
