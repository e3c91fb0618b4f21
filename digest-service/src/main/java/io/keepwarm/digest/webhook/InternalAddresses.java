package io.keepwarm.digest.webhook;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/// The addresses no stranger may make us call: our own host and networks, and whatever is not on the public internet
/// (the IANA special-purpose registries). What carries an IPv4 address within an IPv6 one is among them, for it could
/// be any of these. Java itself reads IPv4-mapped addresses as IPv4.
final class InternalAddresses {
    private static final List<IpSubnetFilterRule> NETWORKS = Stream.of(
                    "0.0.0.0/8", // this host
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // shared by providers
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local, and the metadata services of clouds
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, broadcast
                    "::/96", // unspecified, loopback, IPv4-compatible
                    "64:ff9b::/96", // IPv4 behind NAT64
                    "64:ff9b:1::/48", // the same, locally
                    "100::/64", // discarded
                    "2001::/23", // protocol assignments, Teredo among them
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "3fff::/20", // documentation
                    "5f00::/16", // segment routing
                    "fc00::/7", // unique local
                    "fe80::/10", // link-local
                    "fec0::/10", // site-local
                    "ff00::/8") // multicast
            .map(InternalAddresses::network)
            .toList();

    private final List<IpSubnetFilterRule> allowed;

    /// Without those networks, each an address with the length of its prefix, such as `10.1.0.0/16`.
    ///
    /// @throws IllegalArgumentException for what is no network
    InternalAddresses(List<String> allowed) {
        this.allowed = allowed.stream().map(InternalAddresses::network).toList();
    }

    /// Whether the address is one of them.
    boolean contain(InetAddress address) {
        var socket = new InetSocketAddress(address, 0);
        return NETWORKS.stream().anyMatch(network -> network.matches(socket))
                && allowed.stream().noneMatch(network -> network.matches(socket));
    }

    private static IpSubnetFilterRule network(String text) {
        String[] parts = text.strip().split("/");
        if (parts.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is no network such as 10.1.0.0/16");
        }
        return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.REJECT);
    }
}
