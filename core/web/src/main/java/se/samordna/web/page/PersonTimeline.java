package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.admission.Admission;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.meeting.MeetingType;
import se.samordna.text.Days;
import se.samordna.web.plot.Timeline;
import se.samordna.web.plot.Timeline.Happening;
import se.samordna.web.plot.Timeline.Strand;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Tone;

/** What has happened around a person over time: phases, marks, stays and meetings. */
final class PersonTimeline {
  private PersonTimeline() {}

  /** The last months; empty when nothing has happened. */
  static Optional<Timeline> of(PersonFrame frame, Visit visit, int months) {
    Texts t = visit.t();
    List<Strand> strands = new ArrayList<>();
    for (EnrolmentView view : frame.file().enrolments()) {
      boolean only = frame.file().enrolments().size() == 1;
      String name = only ? t.of("timeline.phase") : visit.in(view.modelName());
      add(
          strands,
          name,
          view.history().stream()
              .filter(one -> !one.mark())
              .map(one -> phase(one, view, visit))
              .toList());
      add(
          strands,
          t.of("timeline.marks"),
          view.history().stream()
              .filter(PhaseInterval::mark)
              .map(one -> mark(one, visit))
              .toList());
    }
    add(
        strands,
        t.of("timeline.stays"),
        frame.file().admissions().stream().map(one -> stay(one, visit)).toList());
    add(strands, t.of("timeline.meetings"), meetings(frame, t));
    LocalDate from = visit.today().minusMonths(months);
    return strands.isEmpty()
        ? Optional.empty()
        : Optional.of(Timeline.of(strands, from, visit.today(), t));
  }

  private static void add(List<Strand> strands, String name, List<Happening> happenings) {
    if (!happenings.isEmpty()) {
      strands.add(new Strand(name, happenings));
    }
  }

  private static Happening phase(PhaseInterval interval, EnrolmentView view, Visit visit) {
    boolean attention =
        view.path().stream()
            .anyMatch(one -> one.label().equals(interval.label()) && one.attention());
    return new Happening(
        Days.of(interval.from()),
        end(interval, visit),
        visit.in(interval.label()),
        attention ? Tone.STOP : Tone.ACTION);
  }

  private static Happening mark(PhaseInterval interval, Visit visit) {
    return new Happening(
        Days.of(interval.from()), end(interval, visit), visit.in(interval.label()), Tone.PLAIN);
  }

  private static LocalDate end(PhaseInterval interval, Visit visit) {
    return interval.to() == null ? visit.today() : Days.of(interval.to());
  }

  private static Happening stay(Admission stay, Visit visit) {
    LocalDate to = stay.dischargedOn() == null ? visit.today() : stay.dischargedOn();
    return new Happening(stay.admittedOn(), to, stay.place(), Tone.PLAIN);
  }

  /** The team's meetings that spoke of the person and those that were about the person. */
  private static List<Happening> meetings(PersonFrame frame, Texts t) {
    return Stream.concat(
            frame.file().meetings().stream()
                .map(one -> day(Days.of(one.startedAt()), one.type(), t)),
            frame.file().heldAbout().stream().map(one -> day(one.day(), one.type(), t)))
        .sorted(Comparator.comparing(Happening::from))
        .toList();
  }

  private static Happening day(LocalDate day, MeetingType type, Texts t) {
    return new Happening(day, day, t.named(type), Tone.ACTION);
  }
}
