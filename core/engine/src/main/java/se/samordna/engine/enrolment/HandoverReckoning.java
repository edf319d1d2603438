package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.Id;
import se.samordna.coordination.CaseloadHandover;
import se.samordna.coordination.CaseloadHandover.Giver;
import se.samordna.coordination.CaseloadHandover.Receiver;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.organisation.Staff;

/** What a hand-over comes to; to be asked with no store connection held. */
record HandoverReckoning(ModelRegistry registry, Loads loads) {
  /** The figures of each receiver in each model, in the team as it is and as it would be. */
  CaseloadHandover of(HandoverReading reading) {
    Map<String, Enrolment> models = new LinkedHashMap<>();
    reading.moved().forEach(one -> models.putIfAbsent(one.model(), one));
    List<Receiver> receivers =
        models.values().stream().flatMap(one -> receivers(reading, one).stream()).toList();
    return new CaseloadHandover(
        reading.unit().unit(), reading.from(), reading.rows(), givers(reading), receivers);
  }

  /** What is left to the coordinator, in each model in which they lead somebody. */
  private List<Giver> givers(HandoverReading reading) {
    Map<String, Enrolment> models = new LinkedHashMap<>();
    reading.led().forEach(row -> models.putIfAbsent(row.enrolment().model(), row.enrolment()));
    return models.values().stream()
        .map(
            one ->
                new Giver(
                    one.model(),
                    team(reading.unit(), one).figure(reading.from()),
                    team(reading.after(), one).figure(reading.from())))
        .toList();
  }

  private List<Receiver> receivers(HandoverReading reading, Enrolment one) {
    ModelTeam before = team(reading.unit(), one);
    ModelTeam after = team(reading.after(), one);
    List<Id<Staff>> to = reading.receivers(one.model());
    List<CaseloadFigure> figures = to.stream().map(after::figure).toList();
    List<Judged> verdicts = after.verdicts(one, figures);
    List<Receiver> receivers = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      receivers.add(
          new Receiver(one.model(), before.figure(to.get(i)), figures.get(i), verdicts.get(i)));
    }
    return receivers;
  }

  /** The unit in the model of an enrolment. */
  ModelTeam team(KeptCaseloads.Reading unit, Enrolment one) {
    return ModelTeam.of(
        one.model(),
        unit,
        loads,
        open ->
            loads.weigh(registry.find(one.model(), one.major()), open, unit.day(), unit.weights()));
  }
}
