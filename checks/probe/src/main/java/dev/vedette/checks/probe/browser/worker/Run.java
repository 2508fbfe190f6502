// Copyright The Vedette Authors
// SPDX-License-Identifier: Apache-2.0
package dev.vedette.checks.probe.browser.worker;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.vedette.checks.probe.browser.protocol.Observed;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One run: a context of its own, its windows, and what is seen in them. */
final class Run implements Arrivals.Host {
  private static final long LAST_WORDS = 500;

  private final BrowserContext context;
  private final LongSupplier nanos;
  private final Watch.Rules rules;
  private final @Nullable Path trace;
  private final Axis axis;
  private final Watch.Sinks sinks;
  private final Pauses pauses;
  private final Dialogs dialogs;
  private final Downloads downloads;
  private final Errands errands = new Errands();
  private final StepLog steps = new StepLog();
  private final Windows windows = new Windows();
  private final Set<String> frames = new TreeSet<>();
  private final IdentityHashMap<Page, CDPSession> sessions = new IdentityHashMap<>();

  /**
   * Opens the first window of a fresh context.
   *
   * @param rules for what its pages ask for
   * @param trace to write at the end; null for none
   * @param clocks how the browser's clock stands, which may be asked of it
   */
  Run(
      BrowserContext context,
      Watch.Rules rules,
      @Nullable Path trace,
      Function<CDPSession, Clocks> clocks,
      LongSupplier nanos) {
    this.context = context;
    this.nanos = nanos;
    this.rules = rules;
    this.trace = trace;
    this.pauses = new Pauses(context, nanos);
    this.dialogs = new Dialogs(context);
    this.downloads = new Downloads(context, pauses, errands);
    Page first = context.newPage();
    CDPSession cdp = context.newCDPSession(first);
    this.axis = new Axis(clocks.apply(cdp));
    this.sinks = new Watch.Sinks(new Waterfall(axis), new Visits(axis), new Console());
    sessions.put(first, cdp);
    new Watch(new OuterLine(cdp), sinks, windows.number(), rules).window(null);
    windows.add(first);
    windows.enter(first);
    context.onPage(windows::add);
  }

  @Override
  public void arrived(String target, Line line) {
    int window = windows.number();
    if (window >= 0) {
      new Watch(line, sinks, window, rules).window(target);
    }
  }

  /** The axis begins now. */
  void start() {
    axis.startAt(nanos.getAsLong());
  }

  void enter(int step) {
    steps.enter(step, axis.ofOwn(nanos.getAsLong()));
  }

  /** An action looks into an inner frame with this URL. */
  void entered(String frame) {
    frames.add(frame);
  }

  Limit limit(long millis) {
    return new Limit(millis, nanos);
  }

  /** How long after a point of the clock the first document was asked for; −1 for never. */
  long documentAfter(long began) {
    long from = axis.ofOwn(began);
    long document = sinks.waterfall().documentSince(from);
    return document < 0 ? -1 : document - from;
  }

  /** What was seen. Nothing more is; the context stays until it is abandoned. */
  Observed close(Limit limit) {
    boolean all = true;
    for (Page page : windows.open()) {
      all &= lastWords(page, limit);
    }
    if (!all) {
      pauses.hear();
    }
    Observed observed = observed(axis.ofOwn(nanos.getAsLong()));
    if (trace != null) {
      context.tracing().stop(new Tracing.StopOptions().setPath(trace));
    }
    return observed;
  }

  /**
   * Has a page say what it has not said yet, which comes before the answer; whether it did. In the
   * driver's own world, which is there already: the driver would first load itself into the page's
   * for as much as {@code dispatchEvent}, for tens of milliseconds.
   */
  private static boolean lastWords(Page page, Limit limit) {
    try {
      page.locator(Scripts.TELLING + "=" + Scripts.LAST_VITALS)
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(WaitForSelectorState.ATTACHED)
                  .setTimeout(limit.left(LAST_WORDS)));
      return true;
    } catch (PlaywrightException e) {
      // It crashed or spins: what it has told before must do.
      return false;
    }
  }

  private Observed observed(long end) {
    List<Visit> visits = sinks.visits().inOrder();
    Waterfall waterfall = sinks.waterfall();
    VisitIndex index = new VisitIndex(axis, visits, waterfall.documents());
    List<Observed.Load> loads =
        new UnseenDocuments(axis, steps).among(waterfall.loads(steps, index), visits);
    return new Observed(
        sinks.visits().observed(visits, steps, end),
        loads,
        waterfall.dropped(),
        sinks.console().errors(),
        List.copyOf(frames));
  }

  /** A line for each request: status, blank, URL. */
  String requests() {
    Waterfall waterfall = sinks.waterfall();
    return waterfall.lines()
        + UnseenDocuments.lines(sinks.visits().inOrder(), waterfall.documents());
  }

  /** Closes the context and forgets what was seen. */
  void abandon() {
    context.close();
  }

  CDPSession cdp(Page page) {
    CDPSession session = sessions.get(page);
    return session == null ? context.newCDPSession(page) : session;
  }

  boolean traced() {
    return trace != null;
  }

  Windows windows() {
    return windows;
  }

  Watch.Sinks sinks() {
    return sinks;
  }

  Pauses pauses() {
    return pauses;
  }

  Dialogs dialogs() {
    return dialogs;
  }

  Downloads downloads() {
    return downloads;
  }
}
