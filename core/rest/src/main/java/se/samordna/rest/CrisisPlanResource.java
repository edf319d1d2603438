package se.samordna.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.plan.AskAgain;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanChange;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanCopy;
import se.samordna.plan.CrisisPlanCorrection;
import se.samordna.plan.CrisisPlanDecline;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.CrisisPlanHistory;
import se.samordna.plan.CrisisPlanRecords;
import se.samordna.plan.CrisisPlanRecords.NewCopy;
import se.samordna.plan.CrisisPlanRecords.NewDecline;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.plan.Plans;
import se.samordna.plan.Plans.NewCrisisPlan;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** The person's crisis plan. Its version's number is its revision; before the first it is 0. */
record CrisisPlanResource(Plans plans, CrisisPlanRecords records) implements Resource {
  /** Whether the person took part in writing a version, and who else did. */
  record TookPart(boolean person, List<String> others) {}

  /**
   * A version to write.
   *
   * @param tookPart {@code null} where it is not said
   * @param reference {@code null} where the crisis plan is kept here
   */
  record CrisisPlanVersion(
      CrisisPlanContent content,
      LocalDate reviewBy,
      boolean copyOffered,
      @Nullable TookPart tookPart,
      @Nullable String reference) {
    NewCrisisPlan wanted() {
      TookPart who = tookPart == null ? new TookPart(false, List.of()) : tookPart;
      return new NewCrisisPlan(
          content,
          reviewBy,
          copyOffered,
          who.person(),
          who.others(),
          Objects.requireNonNullElse(reference, ""));
    }
  }

  record Days(int days) {}

  @Override
  public List<Operation> operations() {
    return Stream.of(versions(), beside()).flatMap(List::stream).toList();
  }

  private List<Operation> versions() {
    return List.of(
        Operation.get("/persons/{person}/crisis-plan", "crisisPlan", "The newest version")
            .gives(CrisisPlan.class)
            .by(this::get),
        Operation.get(
                "/persons/{person}/crisis-plan/versions", "crisisPlanVersions", "Every version")
            .givesRows(CrisisPlan.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(plans.crisisPlanVersions(call.caller(), call.id("person"))))),
        Operation.put(
                "/persons/{person}/crisis-plan",
                "writeCrisisPlan",
                "Write the next version; If-Match is \"0\" for the first")
            .takes(CrisisPlanVersion.class)
            .gives(CrisisPlan.class)
            .revises(CrisisPlan.class, this::get)
            .by(this::write),
        Operation.post(
                "/persons/{person}/crisis-plan/evaluations",
                "evaluateCrisisPlan",
                "Record what was learnt of the crisis plan")
            .takes(CrisisPlanEvaluation.class)
            .gives(CrisisPlan.class)
            .revises(CrisisPlan.class, this::get)
            .by(this::evaluate));
  }

  private List<Operation> beside() {
    return List.of(
        Operation.get(
                "/persons/{person}/crisis-plan/history",
                "crisisPlanHistory",
                "Every version, what is said to be wrong, who has a copy, and whether it is wanted")
            .gives(CrisisPlanHistory.class)
            .by(call -> Reply.of(records.history(call.caller(), call.id("person")))),
        Operation.get(
                "/persons/{person}/crisis-plan/versions/{version}/since/{other}",
                "crisisPlanChanges",
                "What a version says otherwise than another")
            .givesRows(CrisisPlanChange.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            records.changes(
                                call.caller(),
                                call.id("person"),
                                call.number("version"),
                                call.number("other"))))),
        Operation.post(
                "/persons/{person}/crisis-plan/versions/{version}/corrections",
                "correctCrisisPlan",
                "Record that the person says that something in a version is wrong")
            .takes(NewCorrection.class)
            .makes(CrisisPlanCorrection.class)
            .by(
                call ->
                    Reply.of(
                        records.correct(
                            call.caller(),
                            call.id("person"),
                            call.number("version"),
                            call.body(NewCorrection.class)))),
        Operation.post(
                "/persons/{person}/crisis-plan/versions/{version}/copies",
                "giveCrisisPlanCopy",
                "Record that the person, or somebody by consent, is given a copy")
            .takes(NewCopy.class)
            .makes(CrisisPlanCopy.class)
            .by(
                call ->
                    Reply.of(
                        records.giveCopy(
                            call.caller(),
                            call.id("person"),
                            call.number("version"),
                            call.body(NewCopy.class)))),
        Operation.post(
                "/persons/{person}/crisis-plan:decline",
                "declineCrisisPlan",
                "Record that the person does not want a crisis plan")
            .takes(NewDecline.class)
            .makes(CrisisPlanDecline.class)
            .by(
                call ->
                    Reply.of(
                        records.decline(
                            call.caller(), call.id("person"), call.body(NewDecline.class)))),
        Operation.post(
                "/persons/{person}/crisis-plan:reconsider",
                "reconsiderCrisisPlan",
                "Record that the person may want a crisis plan after all")
            .by(this::reconsider),
        Operation.get(
                "/crisis-plan-asking",
                "crisisPlanAsking",
                "After how many days whoever declined a crisis plan is asked again")
            .givesRows(AskAgain.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(records.askAgain(call.caller(), call.caller().provider())))),
        Operation.put("/crisis-plan-asking", "askAgainAfter", "Settle when to ask again")
            .takes(Days.class)
            .gives(AskAgain.class)
            .by(
                call ->
                    Reply.of(
                        records.askAgainAfter(
                            call.caller(),
                            call.caller().provider(),
                            call.body(Days.class).days()))));
  }

  private Reply reconsider(Call call) {
    records.reconsider(call.caller(), call.id("person"));
    return Reply.nothing();
  }

  private Reply get(Call call) {
    return plans
        .crisisPlan(call.caller(), call.id("person"))
        .map(CrisisPlanResource::shown)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Reply write(Call call) {
    return shown(
        plans.writeCrisisPlan(
            call.caller(),
            call.id("person"),
            call.revision(),
            call.body(CrisisPlanVersion.class).wanted()));
  }

  private Reply evaluate(Call call) {
    CrisisPlanEvaluation evaluation = call.body(CrisisPlanEvaluation.class);
    return shown(
        plans.evaluateCrisisPlan(call.caller(), call.id("person"), call.revision(), evaluation));
  }

  private static Reply shown(CrisisPlan plan) {
    return Reply.of(plan, plan.number());
  }
}
