package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.coordination.CaseloadHandover;
import se.samordna.coordination.CaseloadHandover.Row;
import se.samordna.coordination.HandoverProposal;
import se.samordna.coordination.HandoverProposal.Left;
import se.samordna.coordination.HandoverProposal.Move;
import se.samordna.coordination.WantedHandover;
import se.samordna.coordination.WantedHandover.Seen;
import se.samordna.coordination.WantedHandover.Share;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;

/** Proposes who takes over whom, model by model; to be called with no store connection held. */
final class Proposing {
  private final HandoverReckoning reckoning;
  private final ProposalReading reading;
  private final Map<Id<Enrolment>, Id<Staff>> to = new HashMap<>();
  private final Map<String, ModelSharing> models = new LinkedHashMap<>();
  private boolean best;

  Proposing(HandoverReckoning reckoning, ProposalReading reading) {
    this.reckoning = reckoning;
    this.reading = reading;
    this.best = !reading.chosen();
    this.to.putAll(reading.handover().to());
  }

  HandoverProposal propose() {
    reading.handover().led().stream()
        .collect(groupingBy(row -> row.enrolment().model(), LinkedHashMap::new, toList()))
        .forEach(this::share);
    CaseloadHandover comes = reckoning.of(reading.handover().sharedBy(to));
    return new HandoverProposal(
        comes.unit(),
        comes.from(),
        reading.day(),
        best,
        moves(comes),
        left(comes),
        comes,
        wanted(comes));
  }

  private void share(String model, List<EnrolmentRow> rows) {
    ModelTeam team = reckoning.team(reading.handover().unit(), rows.get(0).enrolment());
    ModelSharing sharing = new ModelSharing(reading, team, rows);
    models.put(model, sharing);
    if (!reading.chosen()) {
      to.putAll(sharing.share());
      best &= sharing.isBest();
    }
  }

  private ModelSharing of(Row row) {
    ModelSharing sharing = models.get(row.model());
    if (sharing == null) {
      throw new IllegalStateException("Each row's model has been shared");
    }
    return sharing;
  }

  private List<Move> moves(CaseloadHandover comes) {
    List<Move> moves = new ArrayList<>();
    for (Row row : comes.rows()) {
      Id<Staff> taker = row.to();
      if (taker != null) {
        moves.add(
            new Move(
                row.enrolment(),
                row.person(),
                row.personName(),
                taker,
                reading.handover().name(taker),
                of(row).why(row.enrolment(), taker)));
      }
    }
    return moves;
  }

  private List<Left> left(CaseloadHandover comes) {
    return comes.rows().stream()
        .filter(row -> row.to() == null && !reading.chosen())
        .map(row -> of(row).left(row))
        .toList();
  }

  /** The same to hand over by, resting on the caseloads that it was reckoned from. */
  private WantedHandover wanted(CaseloadHandover comes) {
    List<Share> shares = new ArrayList<>();
    for (Row row : comes.rows()) {
      Id<Staff> taker = row.to();
      if (taker != null) {
        shares.add(new Share(row.enrolment(), row.revision(), taker));
      }
    }
    Stream<Seen> seen =
        Stream.concat(
            comes.givers().stream().map(one -> Seen.of(one.model(), one.before())),
            comes.receivers().stream().map(one -> Seen.of(one.model(), one.before())));
    return new WantedHandover(comes.from(), shares, "", "", reading.day(), seen.toList());
  }
}
