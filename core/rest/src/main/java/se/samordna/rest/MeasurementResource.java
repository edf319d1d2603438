package se.samordna.rest;

import java.util.List;
import se.samordna.model.Measurements;
import se.samordna.model.Measurements.Measurement;

/** Whether units measure how things go in a model, and why not. */
record MeasurementResource(Measurements measurements) implements Resource {
  record NewMeasurement(boolean on, String reason) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/units/{unit}/models/{model}/measurement",
                "measurement",
                "What the unit has decided on measuring, newest first")
            .givesRows(Measurement.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            measurements.of(call.caller(), call.id("unit"), call.text("model"))))),
        Operation.post(
                "/units/{unit}/models/{model}/measurement",
                "setMeasurement",
                "Switch measuring off or on, with a reason")
            .takes(NewMeasurement.class)
            .by(this::set));
  }

  private Reply set(Call call) {
    NewMeasurement wanted = call.body(NewMeasurement.class);
    measurements.set(
        call.caller(), call.id("unit"), call.text("model"), wanted.on(), wanted.reason());
    return Reply.nothing();
  }
}
