package se.samordna.engine.own;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecision.FollowedUp;
import se.samordna.decision.SharedDecision.Option;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.SharedDecisionStore.Kept;
import se.samordna.own.OwnDecision;
import se.samordna.own.OwnPart;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** What the person and staff have decided together, as the person reads it. */
record DecisionReading(Access access, Shown shown, HiddenWords words) {

  /** All of them, the newest first; two statements for each two hundred. */
  List<OwnDecision> decisions() {
    List<OwnDecision> all = new ArrayList<>();
    @Nullable PageRequest next = PageRequest.first(Page.MAX_SIZE);
    while (next != null) {
      Page<SharedDecision> page =
          access.tx().sharedDecisions().of(access.provider(), access.person(), next);
      page.rows().stream()
          .filter(one -> shown.shows(OwnPart.DECISION, one.id().value()))
          .map(this::own)
          .forEach(all::add);
      next = page.next().map(after -> new PageRequest(after, Page.MAX_SIZE)).orElse(null);
    }
    return all;
  }

  /** One that the person is shown. */
  OwnDecision decision(Id<SharedDecision> id) {
    return access
        .tx()
        .sharedDecisions()
        .get(access.provider(), id)
        .map(Kept::decision)
        .filter(one -> shown.shows(OwnPart.DECISION, one.id().value()))
        .map(this::own)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private OwnDecision own(SharedDecision one) {
    FollowedUp how = one.followedUp();
    return new OwnDecision(
        one.id(),
        one.day(),
        words.in(one.question()),
        one.options().stream().map(this::option).toList(),
        words.in(one.information()),
        words.in(one.values()),
        words.in(one.decision()),
        one.decidedBy(),
        one.followUp(),
        words.in(one.recordedByName()),
        how == null
            ? null
            : new OwnDecision.WentHow(
                how.day(), words.in(how.personsView()), words.in(how.staffsView())),
        one.corrections().stream().map(Reading::own).toList(),
        one.othersViews().isEmpty());
  }

  private Option option(Option one) {
    return new Option(
        words.in(one.words()), words.in(one.speaksFor()), words.in(one.speaksAgainst()));
  }
}
