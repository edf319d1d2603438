package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.Boards.CareChange;
import se.samordna.enrolment.Boards.EntryChange;
import se.samordna.enrolment.Boards.NewAction;
import se.samordna.enrolment.TeamCare;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * What a turn of a board meeting writes on the person's card: one more action, who meets the person
 * and how often, and when the team looks at it next. Only what was changed in the form is written,
 * and not over what somebody else has changed since the form was read. Sent a second time it
 * changes nothing.
 */
final class TurnCard {
  /** How often the person is to be met, and what the form was read with. */
  static final String TARGET = "target";

  static final String TARGET_WAS = "targetWas";

  /** When the team looks at it next, and what the form was read with. */
  static final String REVIEW = "reviewOn";

  static final String REVIEW_WAS = "reviewWas";

  /** Who besides the coordinator meets the person, and what the form was read with. */
  static final String ALSO = "alsoMeets";

  static final String ALSO_WAS = "alsoWas";

  private final Visit visit;
  private final Reading form;

  TurnCard(Visit visit) {
    this.visit = visit;
    this.form = visit.form();
  }

  /** How often the person is to be met, as the form holds it. */
  static String target(BoardEntry entry) {
    return Integer.toString(entry.contactTarget());
  }

  /** When the team looks at it next, as the form holds it. */
  static String review(BoardEntry entry) {
    return entry.reviewOn() == null ? "" : entry.reviewOn().toString();
  }

  /** Who besides the coordinator meets the person, as the form holds it. */
  static List<String> alsoMeets(BoardEntry entry) {
    return entry.care().alsoMeets().stream().map(one -> one.staff().toString()).sorted().toList();
  }

  void write(Id<BoardEntry> id) {
    boolean acts = !form.text("what").isEmpty() || !form.text("who").isEmpty();
    boolean aims = differs(TARGET, TARGET_WAS);
    boolean looks = differs(REVIEW, REVIEW_WAS);
    List<Id<Staff>> also = form.ids(ALSO);
    boolean shares = !joined(also).equals(form.text(ALSO_WAS));
    String what = acts ? form.needed("what") : "";
    LocalDate on = acts ? form.neededDay("on", visit.today()) : visit.today();
    int target = form.number(TARGET, 0);
    LocalDate review = looks ? form.neededDay(REVIEW, visit.today()) : visit.today();
    form.check();
    if (!acts && !aims && !looks && !shares) {
      return;
    }
    BoardEntry entry = visit.site().boards().get(visit.caller(), id);
    refuseStale(
        aims && isStale(TARGET_WAS, target(entry), Integer.toString(target)),
        looks && isStale(REVIEW_WAS, review(entry), review.toString()),
        shares && isStale(ALSO_WAS, String.join(" ", alsoMeets(entry)), joined(also)));
    if (acts || aims) {
      NewAction action = new NewAction(what, form.text("who"), on, form.text("time"), false);
      entry =
          change(entry, acts ? List.of(action) : List.of(), aims ? target : entry.contactTarget());
    }
    if (shares && !joined(also).equals(String.join(" ", alsoMeets(entry)))) {
      entry = share(entry, also);
    }
    if (looks && !review.equals(entry.reviewOn())) {
      review(entry, review);
    }
  }

  private static String joined(List<Id<Staff>> staff) {
    return staff.stream().map(Id::toString).sorted().collect(Collectors.joining(" "));
  }

  /** All else that the team has agreed on stays. */
  private BoardEntry share(BoardEntry entry, List<Id<Staff>> also) {
    TeamCare care = entry.care();
    CareChange change =
        new CareChange(
            care.deputy(),
            also,
            care.minutesTarget(),
            care.network(),
            care.networkNote(),
            care.expectedEnd());
    return visit.site().boards().shareCare(visit.caller(), entry.id(), entry.revision(), change);
  }

  private boolean differs(String name, String was) {
    return !form.text(name).equals(form.text(was));
  }

  /** Whether somebody else has written something else than what is wanted now. */
  private boolean isStale(String was, String now, String wanted) {
    return !now.equals(form.text(was)) && !now.equals(wanted);
  }

  private static void refuseStale(boolean target, boolean review, boolean also) {
    List<Problem> stale = new ArrayList<>();
    if (target) {
      stale.add(Problem.at("/" + TARGET, Code.REVISION_STALE));
    }
    if (review) {
      stale.add(Problem.at("/" + REVIEW, Code.REVISION_STALE));
    }
    if (also) {
      stale.add(Problem.at("/" + ALSO, Code.REVISION_STALE));
    }
    if (!stale.isEmpty()) {
      throw new Refusal(stale);
    }
  }

  private BoardEntry change(BoardEntry entry, List<NewAction> more, int target) {
    List<NewAction> actions = new ArrayList<>();
    entry
        .actions()
        .forEach(
            one ->
                actions.add(
                    new NewAction(one.what(), one.who(), one.on(), one.time(), one.done())));
    boolean there = actions.containsAll(more);
    if (there && target == entry.contactTarget()) {
      return entry;
    }
    if (!there) {
      actions.addAll(more);
    }
    EntryChange change =
        new EntryChange(
            entry.cause(), target, entry.scaleDownWhen(), entry.crisisPlanUsed(), actions);
    return visit.site().boards().change(visit.caller(), entry.id(), entry.revision(), change);
  }

  /** The reason that is looked at first is the one whose day the meeting moves. */
  private void review(BoardEntry entry, LocalDate on) {
    entry.reasons().stream()
        .filter(reason -> reason.to() == null && reason.reviewOn().equals(entry.reviewOn()))
        .findFirst()
        .ifPresent(
            reason ->
                visit
                    .site()
                    .boards()
                    .review(visit.caller(), entry.id(), entry.revision(), reason.code(), on));
  }
}
