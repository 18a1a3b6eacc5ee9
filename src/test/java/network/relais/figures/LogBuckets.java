package network.relais.figures;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import network.relais.figures.Sample.Bucket;

/** Values as a histogram keeps them whose neighbouring buckets differ by a factor of 1.09. */
final class LogBuckets {

    private static final double GAMMA = 1.09;

    private LogBuckets() {}

    static Sample of(Collection<Double> values) {
        return Sample.ofBuckets(values.stream()
                .collect(groupingBy(value -> Math.floor(Math.log(value) / Math.log(GAMMA)), counting()))
                .entrySet()
                .stream()
                .map(bucket -> new Bucket(
                        Math.pow(GAMMA, bucket.getKey()), Math.pow(GAMMA, bucket.getKey() + 1), bucket.getValue()))
                .toList());
    }
}
