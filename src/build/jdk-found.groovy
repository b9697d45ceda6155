// Says in one sentence what to install where the toolchain selection would fail at length.
import org.apache.maven.plugins.toolchain.jdk.ToolchainDiscoverer
import org.apache.maven.toolchain.ToolchainManager

def declared = { session.lookup(ToolchainManager.class.name).getToolchains(session, 'jdk', [version: '[21,)']) }
def installed = {
  new ToolchainDiscoverer().discoverToolchains().toolchains.any { jdk ->
    (jdk.provides.version =~ /^\d+/).with { it.find() && it.group() as int >= 21 }
  }
}
if (Runtime.version().feature() < 21 && !declared() && !installed()) {
  log.error('Lectern needs a JDK of version 21 or newer and found none: install one and run mvn again.')
  System.exit(1)
}
