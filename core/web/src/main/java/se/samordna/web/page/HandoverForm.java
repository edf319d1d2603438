package se.samordna.web.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.coordination.CaseloadHandover;
import se.samordna.coordination.CaseloadHandover.Giver;
import se.samordna.coordination.CaseloadHandover.Receiver;
import se.samordna.coordination.CaseloadHandover.Row;
import se.samordna.coordination.HandoverProposal;
import se.samordna.coordination.HandoverProposal.Left;
import se.samordna.coordination.HandoverProposal.Move;
import se.samordna.coordination.WantedHandover;
import se.samordna.coordination.WantedHandover.Seen;
import se.samordna.coordination.WantedHandover.Share;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.LoadChange;
import se.samordna.web.view.Parts.Notice;

/**
 * Who takes over whom, as a form: what it comes to as bars, each person with what speaks for whom
 * they would get, and why it is done.
 *
 * @param typed what was sent, where the form comes back
 */
record HandoverForm(Visit visit, HandoverProposal proposal, Typed typed) {
  static final String DAY = "day";
  private static final String TO = "to-";
  private static final String REVISION = "revision-";
  private static final String SEEN = "seen-";
  private static final String REASON = "reason";

  FormView view(String action) {
    Texts t = visit.t();
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("when", "", "", List.of(day())));
    List<LoadChange> loads = loads();
    if (!loads.isEmpty()) {
      sections.add(Section.ofLoads("comes", t.of("handover.comes.to"), loads));
    }
    sections.add(new Section("persons", t.of("handover.persons"), "", persons()));
    sections.add(new Section("why", t.of("handover.why"), "", why()));
    return new FormView(
        action,
        sections,
        List.of(),
        Button.to("", t.of(proposal.moves().isEmpty() ? "handover.look" : "handover.do")).primary(),
        Button.to("/caseload/" + proposal.unit(), t.of("form.leave")),
        "");
  }

  /**
   * What to know before anything is done by it.
   *
   * @param proposed whether nobody has chosen otherwise
   */
  List<Notice> notices(boolean proposed) {
    Texts t = visit.t();
    List<Notice> notices = new ArrayList<>();
    if (!proposal.left().isEmpty()) {
      notices.add(
          Notice.think(
              t.count("handover.left", proposal.left().size()), t.of("handover.left.why")));
    }
    if (proposed && !proposal.best()) {
      notices.add(Notice.info(t.of("handover.not.best")));
    }
    if (proposal.day().isAfter(visit.today())) {
      notices.add(Notice.info(t.of("handover.plan", t.dates().dated(proposal.day()))));
    }
    return notices;
  }

  private Field day() {
    Texts t = visit.t();
    return Field.of(Field.Kind.DATE, DAY, t.of("handover.day"))
        .hint(t.of("handover.day.hint"))
        .value(typed.or(DAY, proposal.day().toString()));
  }

  private List<Field> persons() {
    Texts t = visit.t();
    CaseloadHandover handover = proposal.comes();
    List<Field.Option> others =
        Teams.carrying(visit, handover.unit(), proposal.day()).stream()
            .filter(one -> !one.value().equals(handover.from().toString()))
            .toList();
    Map<Id<Enrolment>, String> says = says();
    List<Field> fields = new ArrayList<>();
    if (handover.rows().isEmpty()) {
      fields.add(Field.of(Field.Kind.DISPLAY, "none", t.of("handover.none")));
    }
    for (Row row : handover.rows()) {
      Id<Staff> to = row.to();
      fields.add(
          Field.of(Field.Kind.SELECT, TO + row.enrolment(), row.personName())
              .hint(says.getOrDefault(row.enrolment(), "") + tasks(row))
              .options(Choices.orNone(t.of("handover.stays"), others))
              .value(typed.or(TO + row.enrolment(), to == null ? "" : to.toString())));
      fields.add(
          Field.of(Field.Kind.HIDDEN, REVISION + row.enrolment(), "")
              .value(Integer.toString(row.revision())));
    }
    List<Seen> seen = proposal.wanted().caseloadsSeen();
    for (int i = 0; i < seen.size(); i++) {
      fields.add(Field.of(Field.Kind.HIDDEN, SEEN + i, "").value(written(seen.get(i))));
    }
    return fields;
  }

  private String tasks(Row row) {
    return visit.t().count("handover.tasks", row.openTasks()) + ".";
  }

  /** What speaks for whom each would get, or why nobody has room. */
  private Map<Id<Enrolment>, String> says() {
    Map<Id<Enrolment>, String> says = new HashMap<>();
    for (Move move : proposal.moves()) {
      says.put(move.enrolment(), visit.in(move.why()) + " ");
    }
    for (Left left : proposal.left()) {
      says.put(left.enrolment(), visit.in(left.why()) + " " + visit.in(left.helps()) + " ");
    }
    return says;
  }

  private List<Field> why() {
    Texts t = visit.t();
    return List.of(
        Field.of(Field.Kind.TEXT, REASON, t.of("handover.reason")).value(typed.or(REASON, "")),
        Field.of(Field.Kind.LONG, StepForm.OVERRIDE, t.of("handover.override"))
            .hint(t.of("handover.override.hint"))
            .mayBeLeftOut()
            .value(typed.or(StepForm.OVERRIDE, "")),
        Field.of(Field.Kind.TICK, "sure", t.of("handover.sure"))
            .hint(t.of("handover.sure.hint"))
            .value(typed.or("sure", "")));
  }

  /** Whoever hands over first, and then each receiver, against the limits of each model. */
  private List<LoadChange> loads() {
    Texts t = visit.t();
    List<LoadChange> loads = new ArrayList<>();
    for (Giver one : proposal.comes().givers()) {
      loads.add(
          LoadWords.change(one.before(), one.after(), in(one.model()) + t.of("handover.gives"), t));
    }
    for (Receiver one : proposal.comes().receivers()) {
      loads.add(
          LoadWords.change(
              one.before(), one.after(), in(one.model()) + visit.in(one.verdict().title()), t));
    }
    return loads;
  }

  /** In which model a bar is, where whoever leaves carries persons in several. */
  private String in(String model) {
    boolean several = proposal.comes().givers().stream().map(Giver::model).distinct().count() > 1;
    return several ? ModelWords.name(visit, model) + ". " : "";
  }

  /** What the form that was sent asks for. */
  static WantedHandover wanted(Id<Staff> from, Reading form) {
    boolean sure = form.ticked("sure");
    return new WantedHandover(
        from,
        shares(form),
        sure ? form.needed(REASON) : form.text(REASON),
        form.text(StepForm.OVERRIDE),
        form.day(DAY),
        seen(form));
  }

  /** Who takes over whom, as it was chosen. */
  static List<Share> shares(Reading form) {
    List<Share> shares = new ArrayList<>();
    for (String name : form.everything().keySet()) {
      Id<Staff> to = name.startsWith(TO) ? form.id(name) : null;
      if (to != null) {
        Id<Enrolment> enrolment = Visit.idOf(name.substring(TO.length()));
        Integer revision = form.number(REVISION + enrolment);
        if (revision == null) {
          throw Refusal.of(Problem.at("/" + name, Code.FIELD_MISSING));
        }
        shares.add(new Share(enrolment, revision, to));
      }
    }
    return shares;
  }

  private static String written(Seen seen) {
    return String.join(
        " ",
        seen.staff().toString(),
        seen.model(),
        Integer.toString(seen.persons()),
        seen.load().toPlainString());
  }

  private static List<Seen> seen(Reading form) {
    return form.everything().keySet().stream()
        .filter(name -> name.startsWith(SEEN))
        .map(name -> seen(name, form.typed(name)))
        .toList();
  }

  private static Seen seen(String name, String written) {
    String[] parts = written.split(" ", -1);
    Integer persons = parts.length == 4 ? whole(parts[2]) : null;
    if (persons == null || !parts[3].matches("[0-9]{1,9}([.][0-9]{1,9})?")) {
      throw Refusal.of(Problem.at("/" + name, Code.FIELD_WRONG));
    }
    return new Seen(Visit.idOf(parts[0]), parts[1], persons, new BigDecimal(parts[3]));
  }

  private static @Nullable Integer whole(String number) {
    return number.matches("[0-9]{1,6}") ? Integer.valueOf(number) : null;
  }
}
