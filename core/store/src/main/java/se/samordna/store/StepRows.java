package se.samordna.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.EnrolmentStore.StepRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Enrolments.StepTaken;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Provider;
import se.samordna.rule.StepInput;
import se.samordna.text.Text;

/** The steps that were taken with an enrolment. */
final class StepRows {
  private StepRows() {}

  static void add(Handle handle, Id<Provider> provider, Id<Enrolment> enrolment, StepRow step) {
    handle
        .createUpdate(
            """
            insert into enrolment_step (enrolment, ord, provider, step, label_sv, label_en, by_staff,
              at, from_phase, to_phase, input, acknowledged, override_reason, meeting, results)
            select cast(:enrolment as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:step as varchar), cast(:sv as varchar), cast(:en as varchar),
              cast(:by as uuid), cast(:at as timestamp with time zone), cast(:from as varchar),
              cast(:to as varchar), cast(:input as varchar), cast(:acknowledged as varchar),
              cast(:override as varchar), cast(:meeting as uuid),
              cast(:results as varchar)
            from enrolment_step where enrolment = :enrolment
            """)
        .bind("enrolment", enrolment)
        .bind("provider", provider)
        .bind("step", step.step())
        .bind("sv", step.label().sv())
        .bind("en", step.label().en())
        .bind("by", step.by())
        .bind("at", step.at())
        .bind("from", step.from())
        .bind("to", step.to())
        .bind("input", Json.write(step.input().values()))
        .bind("acknowledged", Json.write(step.acknowledged()))
        .bind("override", step.overrideReason())
        .bind("meeting", step.meeting() == null ? null : step.meeting().value())
        .bind("results", Json.write(step.results()))
        .execute();
  }

  static List<StepTaken> of(Handle handle, Id<Provider> provider, Id<Enrolment> enrolment) {
    return handle
        .createQuery(
            """
            select t.step, t.label_sv, t.label_en, t.by_staff, s.given_name, s.family_name, t.at,
              t.acknowledged, t.override_reason, t.meeting, t.results, t.input
            from enrolment_step t join staff s on s.id = t.by_staff
            where t.provider = :provider and t.enrolment = :enrolment order by t.ord desc
            """)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .map(
            (row, context) ->
                new StepTaken(
                    row.getString(1),
                    new Text(row.getString(2), row.getString(3)),
                    new Id<>(row.getObject(4, UUID.class)),
                    row.getString(5) + " " + row.getString(6),
                    Sql.required(row, 7),
                    new StepInput(Json.lists(row.getString(12))),
                    Json.texts(row.getString(8)),
                    row.getString(9),
                    Optional.ofNullable(row.getObject(10, UUID.class)).map(Id<Meeting>::new),
                    Json.texts(row.getString(11))))
        .list();
  }
}
