package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.samordna.contact.ContactPath;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.plan.CrisisPlanHistory;
import se.samordna.plan.CrisisPlanPart;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.Call;
import se.samordna.web.view.Lists.CrisisPart;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.PersonView.Tab;

/** A version of a crisis plan as the sheet that is read and printed. */
final class CrisisSheet {
  private static final int CALLS = 4;

  private final CrisisPlanHistory history;
  private final PersonFrame frame;
  private final Visit visit;
  private final Texts t;

  CrisisSheet(CrisisPlanHistory history, Visit visit) {
    this.history = history;
    this.frame = PersonFrame.of(visit, history.person());
    this.visit = visit;
    this.t = visit.t();
  }

  PersonFrame frame() {
    return frame;
  }

  /** The sheet of a version, with what can be done and what stands beside it. */
  Lists.Crisis of(CrisisPlan plan, List<Button> verbs, List<RowCard> cards) {
    return new Lists.Crisis(
        frame.banner(Tab.CRISIS),
        t.of("crisis.heading", frame.person().name()),
        by(plan),
        t.of("crisis.version", plan.number(), t.dates().dated(Days.of(plan.writtenAt()))),
        t.of("crisis.review", t.dates().dated(plan.reviewBy())),
        frame.number().orElse(""),
        calls(plan),
        parts(plan.content()),
        null,
        true,
        t.of("crisis.printed", t.dates().dated(visit.now()), visit.caller().displayName()),
        verbs,
        cards);
  }

  /** Whose words they are, and first of all where the original is when it is not here. */
  private String by(CrisisPlan plan) {
    List<String> by = new ArrayList<>();
    history
        .system()
        .ifPresent(
            system ->
                by.add(
                    plan.reference().isEmpty()
                        ? t.of("crisis.original", system)
                        : t.of("crisis.original.at", system, plan.reference())));
    if (history.system().isEmpty() && !plan.reference().isEmpty()) {
      by.add(t.of("crisis.original.was", plan.reference()));
    }
    LocalDate evaluated = plan.evaluatedOn();
    if (evaluated != null) {
      by.add(t.of("crisis.evaluated", t.dates().dated(evaluated)));
    }
    by.add(t.of("crisis.own.words", t.whose(frame.person().givenName())));
    return String.join(" ", by);
  }

  private List<Call> calls(CrisisPlan plan) {
    List<Call> calls = new ArrayList<>();
    calls.add(new Call(t.of("crisis.danger"), "112", "112"));
    for (ContactPath path : frame.file().contactPaths()) {
      Phones.dial(path.channel())
          .ifPresent(
              dial -> calls.add(new Call(path.hours() + ", " + path.who(), path.channel(), dial)));
    }
    for (CrisisContact contact : plan.content().contacts()) {
      Phones.dial(contact.phone())
          .ifPresent(
              dial ->
                  calls.add(
                      new Call(contact.name() + ", " + contact.relation(), contact.phone(), dial)));
    }
    return calls.stream().limit(CALLS).toList();
  }

  private List<CrisisPart> parts(CrisisPlanContent plan) {
    return Arrays.stream(CrisisPlanPart.values()).map(part -> part(part, plan)).toList();
  }

  private CrisisPart part(CrisisPlanPart part, CrisisPlanContent plan) {
    List<String> lines = part.in(plan);
    return switch (part) {
      case EARLY_SIGNS -> new CrisisPart(t.named(part), lines, true, true);
      case TRIGGERS, WHAT_I_DO, WHAT_HELPS, WHAT_DOES_NOT_HELP, IF_ADMITTED ->
          new CrisisPart(t.named(part), lines, false, true);
      case CONTACTS -> new CrisisPart(t.named(part), lines, true, false);
      case COPIES ->
          new CrisisPart(
              t.named(part),
              lines.isEmpty() ? List.of() : List.of(String.join(", ", lines)),
              false,
              false);
      case HOW_OTHERS_NOTICE, SERVICES, MEDICINES, PRACTICALITIES, HOME_VISITS ->
          new CrisisPart(t.named(part), lines, false, false);
    };
  }
}
