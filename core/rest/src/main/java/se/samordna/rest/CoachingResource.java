package se.samordna.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.supervision.Coaching;
import se.samordna.supervision.Coachings;
import se.samordna.supervision.Coachings.NewCoaching;

/** Field mentoring and reviews of tools. */
record CoachingResource(Coachings coachings) implements Resource {
  record Given(
      Coaching.Kind kind,
      Id<Staff> by,
      Id<Staff> colleague,
      LocalDate day,
      int minutes,
      Optional<Coaching.Tool> tool) {}

  record Struck(String why) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/units/{unit}/coachings", "coachings", "Mentoring and reviews of tools")
            .givesPages(Coaching.class)
            .by(call -> Reply.of(coachings.of(call.caller(), call.id("unit"), call.page()))),
        Operation.post("/units/{unit}/coachings", "recordCoaching", "Record mentoring or a review")
            .takes(Given.class)
            .makes(Coaching.class)
            .by(this::record),
        Operation.post(
                "/units/{unit}/coachings/{coaching}:strike", "strikeCoaching", "It was wrong")
            .takes(Struck.class)
            .gives(Coaching.class)
            .by(this::strike));
  }

  private Reply record(Call call) {
    Given given = call.body(Given.class);
    Coaching made =
        coachings.record(
            call.caller(),
            call.id("unit"),
            new NewCoaching(
                given.kind(),
                given.by(),
                given.colleague(),
                given.day(),
                given.minutes(),
                given.tool().orElse(null)));
    return Reply.of(made).at("/units/" + call.text("unit") + "/coachings");
  }

  private Reply strike(Call call) {
    String why = call.body(Struck.class).why();
    return Reply.of(coachings.strike(call.caller(), call.id("unit"), call.id("coaching"), why));
  }
}
