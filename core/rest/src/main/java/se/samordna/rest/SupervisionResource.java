package se.samordna.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.supervision.GroupSupervisions;
import se.samordna.supervision.GroupSupervisions.Presenting;
import se.samordna.supervision.Presented;
import se.samordna.supervision.SixSteps;
import se.samordna.supervision.SupervisionSession;
import se.samordna.supervision.SupervisionStep;

/** Group supervision in six steps. */
record SupervisionResource(GroupSupervisions supervisions) implements Resource {
  record NewPresented(boolean byName, Optional<LocalDate> toldOn, boolean saysNo) {}

  record Said(int revision, SixSteps words, SupervisionStep step) {}

  record Followed(int revision, String how) {}

  @Override
  public List<Operation> operations() {
    String presented = "/meetings/{meeting}/presented/{person}";
    return List.of(
        Operation.get("/meetings/{meeting}/supervision", "supervision", "A group supervision")
            .gives(SupervisionSession.class)
            .by(call -> Reply.of(supervisions.session(call.caller(), call.id("meeting")))),
        Operation.post(presented, "present", "Begin to tell of a person")
            .takes(NewPresented.class)
            .gives(Presented.class)
            .by(this::present),
        Operation.put(presented, "writeSupervision", "Keep what is said, and go on")
            .takes(Said.class)
            .gives(Presented.class)
            .by(this::write),
        Operation.post(presented + ":follow-up", "followUpSupervision", "Tell how it went")
            .takes(Followed.class)
            .gives(Presented.class)
            .by(this::followUp));
  }

  private Reply present(Call call) {
    NewPresented wanted = call.body(NewPresented.class);
    return Reply.of(
        supervisions.present(
            call.caller(),
            call.id("meeting"),
            call.id("person"),
            new Presenting(wanted.byName(), wanted.toldOn().orElse(null), wanted.saysNo())));
  }

  private Reply write(Call call) {
    Said said = call.body(Said.class);
    return Reply.of(
        supervisions.write(
            call.caller(),
            call.id("meeting"),
            call.id("person"),
            said.revision(),
            said.words(),
            said.step()));
  }

  private Reply followUp(Call call) {
    Followed followed = call.body(Followed.class);
    return Reply.of(
        supervisions.followUp(
            call.caller(),
            call.id("meeting"),
            call.id("person"),
            followed.revision(),
            followed.how()));
  }
}
