package network.relais.metrics.web;

import java.util.List;

/**
 * A panel of which nothing can be shown yet. The page asks again by itself: whoever waits for figures would do nothing else, and as
 * nothing can be typed into it, nothing is lost.
 */
record WaitingView(String title, String purpose, List<MetricsView.Tab> tabs, String sentence) {}
