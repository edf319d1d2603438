package se.samordna.rest;

import java.util.List;
import java.util.Optional;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.Disposals;
import se.samordna.disposal.Disposals.NewDecision;
import se.samordna.disposal.Disposals.NewHold;
import se.samordna.disposal.LegalHold;
import se.samordna.disposal.RecordsDue;
import se.samordna.disposal.RetentionRule;
import se.samordna.organisation.LegalRegime;

/** What may be disposed of at the caller's provider. */
record DisposalResource(Disposals disposals) implements Resource {
  /** Why a hold ends. */
  record EndOfHold(String reason) {}

  /** A municipality by its four digits. */
  record Place(String municipality) {}

  /** How long something is kept; the time as ISO 8601, such as {@code P10Y}. */
  record Rule(
      DisposalSubject subject,
      Optional<LegalRegime> regime,
      String kept,
      RetentionRule.After after,
      boolean byEndOfNextYear,
      List<RetentionRule.Exemption> unless,
      String law) {
    static Rule of(RetentionRule rule) {
      return new Rule(
          rule.subject(),
          Optional.ofNullable(rule.regime()),
          rule.kept().toString(),
          rule.after(),
          rule.byEndOfNextYear(),
          rule.unless().stream().sorted().toList(),
          rule.law());
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/disposal", "disposal", "Decisions, what is due today, what has gone")
            .gives(Disposals.State.class)
            .by(call -> Reply.of(disposals.state(call.caller(), call.caller().provider()))),
        Operation.post("/disposal/decisions", "recordDisposal", "Record a decision on disposal")
            .takes(NewDecision.class)
            .makes(DisposalDecision.class)
            .by(this::record),
        Operation.post(
                "/disposal/decisions/{decision}:withdraw", "withdrawDisposal", "End a decision")
            .by(this::withdraw),
        Operation.get("/disposal/rules", "retentionRules", "How long everything is kept")
            .givesRows(Rule.class)
            .by(call -> Reply.of(new Rows<>(disposals.rules().stream().map(Rule::of).toList()))),
        Operation.get("/disposal/due", "recordsDue", "Whose records could go today, and how much")
            .gives(RecordsDue.class)
            .by(call -> Reply.of(disposals.due(call.caller(), call.caller().provider()))),
        Operation.get("/disposal/holds", "legalHolds", "Records that are not disposed of")
            .givesRows(LegalHold.class)
            .by(
                call ->
                    Reply.of(new Rows<>(disposals.holds(call.caller(), call.caller().provider())))),
        Operation.post("/disposal/holds", "holdRecord", "Keep a record from being disposed of")
            .takes(NewHold.class)
            .makes(LegalHold.class)
            .by(this::hold),
        Operation.post("/disposal/holds/{hold}:end", "endHold", "End a legal hold")
            .takes(EndOfHold.class)
            .by(this::endHold),
        Operation.post("/disposal/place", "setPlace", "Say in which municipality the provider is")
            .takes(Place.class)
            .by(this::place));
  }

  private Reply hold(Call call) {
    LegalHold hold =
        disposals.hold(call.caller(), call.caller().provider(), call.body(NewHold.class));
    return Reply.of(hold).at("/disposal/holds");
  }

  private Reply endHold(Call call) {
    disposals.endHold(
        call.caller(),
        call.caller().provider(),
        call.id("hold"),
        call.body(EndOfHold.class).reason());
    return Reply.nothing();
  }

  private Reply place(Call call) {
    disposals.place(call.caller(), call.caller().provider(), call.body(Place.class).municipality());
    return Reply.nothing();
  }

  private Reply record(Call call) {
    DisposalDecision decision =
        disposals.record(call.caller(), call.caller().provider(), call.body(NewDecision.class));
    return Reply.of(decision).at("/disposal");
  }

  private Reply withdraw(Call call) {
    disposals.withdraw(call.caller(), call.caller().provider(), call.id("decision"));
    return Reply.nothing();
  }
}
