// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.model.check;

import dev.vedette.checks.model.expression.Template;
import java.util.List;
import java.util.Map;

/** What to do, by kind. A kind yet to come is one more case here. */
public sealed interface CheckSpec {
  /** Named values of the check, evaluated once when a run starts. */
  Map<String, Template> variables();

  /** The names of the steps, in order. */
  List<String> stepNames();

  /** What its requests say of the run. */
  Tracing trace();

  /** HTTP requests and OAuth exchanges, one after another. */
  record HttpSpec(Map<String, Template> variables, List<Step> steps, Tracing trace)
      implements CheckSpec {
    public HttpSpec {
      variables = Ordered.copyOf(variables);
      steps = List.copyOf(steps);
    }

    /** Whose requests say all of the run. */
    public HttpSpec(Map<String, Template> variables, List<Step> steps) {
      this(variables, steps, Tracing.FULL);
    }

    @Override
    public List<String> stepNames() {
      return steps.stream().map(Step::name).toList();
    }
  }

  /** What a person does in a browser; OAuth exchanges may stand among the steps. */
  record BrowserSpec(
      Map<String, Template> variables, List<Step> steps, BrowserOptions options, Tracing trace)
      implements CheckSpec {
    public BrowserSpec {
      variables = Ordered.copyOf(variables);
      steps = List.copyOf(steps);
    }

    @Override
    public List<String> stepNames() {
      return steps.stream().map(Step::name).toList();
    }
  }
}
