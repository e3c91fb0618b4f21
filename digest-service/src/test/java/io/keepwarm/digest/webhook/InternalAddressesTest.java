package io.keepwarm.digest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InternalAddressesTest {
    private final InternalAddresses internal = new InternalAddresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1"
            })
    void ourOwnAndSpecialAddressesAreInternal(String address) throws UnknownHostException {
        assertThat(internal.contain(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "93.184.216.34",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "2606:4700::1111",
                "2a00:1450:4001:81b::200e"
            })
    void thoseOfThePublicInternetAreNot(String address) throws UnknownHostException {
        assertThat(internal.contain(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void aNetworkThatIsAllowedIsNoMoreThanThat() throws UnknownHostException {
        var but = new InternalAddresses(List.of("10.1.0.0/16", "fd00::/8"));

        assertThat(but.contain(InetAddress.getByName("10.1.2.3"))).isFalse();
        assertThat(but.contain(InetAddress.getByName("fd12::1"))).isFalse();
        assertThat(but.contain(InetAddress.getByName("10.2.0.1"))).isTrue();
        assertThat(but.contain(InetAddress.getByName("127.0.0.1"))).isTrue();
    }

    @Test
    void aSettingThatIsNoNetworkIsTold() {
        assertThatThrownBy(() -> new InternalAddresses(List.of("true"))).hasMessageContaining("'true' is no network");
    }
}
