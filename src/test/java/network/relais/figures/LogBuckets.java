package network.relais.figures;

import java.util.Collection;
import network.relais.figures.Sample.Bucket;
import network.relais.metrics.Histogram;

/** Seconds as the histograms of the read model keep them: in milliseconds, in buckets of which neighbours differ by a factor of 1.09. */
final class LogBuckets {

    private LogBuckets() {}

    static Sample of(Collection<Double> seconds) {
        var histogram = new Histogram();
        seconds.forEach(value -> histogram.add(Math.round(value * 1000)));
        return Sample.ofBuckets(histogram.buckets().stream()
                .map(bucket -> new Bucket(bucket.from() / 1000, bucket.to() / 1000, bucket.count()))
                .toList());
    }
}
