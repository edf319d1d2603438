package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samordna.plan.Intervention;
import se.samordna.plan.PlanContent;

/** Plans that were written before interventions said who answers for them. */
class OlderPlansTest {
  private static final String OLDER =
      """
      {"v":1,"goals":[{"id":"018f0000-0000-7000-8000-000000000001","ownWords":"Sova.",
       "lifeArea":"","ownRating":null,"subGoals":[{"id":"018f0000-0000-7000-8000-000000000002",
       "text":"Lugn","measure":"","by":null,"interventions":[
        {"id":"018f0000-0000-7000-8000-000000000003","what":"Samtal","performer":"Anna",
         "start":null,"cadence":"","followUp":"2027-05-01","status":"ACTIVE"}]}]}]}
      """;

  @Test
  void an_older_plan_is_read_and_says_nothing_that_it_did_not_say() {
    PlanContent read = PlanJson.plan(OLDER);

    Intervention one = read.interventions().get(0);
    assertThat(one.what()).isEqualTo("Samtal");
    assertThat(one.principal()).isNull();
    assertThat(one.legalBasis()).isNull();
    assertThat(one.stage()).isEmpty();
    assertThat(PlanJson.write(read)).doesNotContain("principal", "legalBasis", "stage");
    assertThat(PlanJson.plan(PlanJson.write(read))).isEqualTo(read);
  }
}
